package fr.pli.desktop.ui.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.exchange.letter.Channel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectoryViewModel model =
      new DirectoryViewModel(
          desk.services(),
          Background.here(),
          failure -> {
            throw new AssertionError(failure);
          });

  @Test
  void nobodyIsShownBeforeOneSearches() {
    assertTrue(model.state().get().found().isEmpty());
    assertEquals(8, model.state().get().size());
    model.search("   ");
    assertTrue(model.state().get().found().isEmpty());
  }

  @Test
  void searchingFindsPeopleWithTheirChannels() {
    model.search("aubry");
    DirectoryViewModel.Found found = model.state().get().found().getFirst();
    assertEquals("Dr Paul AUBRY", FoundCell.name(found.entry()));
    assertEquals("Cardiologie, Rennes", FoundCell.detail(found.entry()));
    assertEquals(Channel.NETWORK, found.channels().getFirst().channel());
  }

  @Test
  void thePreferredChannelIsStoredAndComesFirst() {
    model.search("caron");
    model.prefer(model.state().get().found().getFirst().entry(), Channel.FAX);
    assertEquals(Map.of("caron", Channel.FAX), desk.settings.current().preferred());
    DirectoryViewModel.Found found = model.state().get().found().getFirst();
    assertEquals(Channel.FAX, found.preferred());
    assertEquals(Channel.FAX, found.channels().getFirst().channel());
  }

  @Test
  void thePracticesOrderForgetsThePreference() {
    model.search("caron");
    model.prefer(model.state().get().found().getFirst().entry(), Channel.FAX);
    model.prefer(model.state().get().found().getFirst().entry(), null);
    assertTrue(desk.settings.current().preferred().isEmpty());
  }
}
