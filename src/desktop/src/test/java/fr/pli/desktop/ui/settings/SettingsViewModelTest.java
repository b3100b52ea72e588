package fr.pli.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final SettingsViewModel model =
      new SettingsViewModel(
          desk.services(),
          Background.here(),
          refusal -> {
            throw new AssertionError(refusal.rule());
          },
          failure -> {
            throw new AssertionError(failure);
          });

  @Test
  void foldersAreWatchedAndLeftAlone() {
    model.watch("D:\\Scans");
    assertTrue(
        model.state().get().settings().watched().contains(new WatchedFolder("D:\\Scans", 30)));
    model.onNetwork(new WatchedFolder("D:\\Scans", 30), true);
    assertTrue(
        model.state().get().settings().watched().contains(new WatchedFolder("D:\\Scans", 10)));
    model.unwatch(new WatchedFolder("D:\\Scans", 10));
    assertEquals(2, model.state().get().settings().watched().size());
  }

  @Test
  void aShareIsLookedAtMoreOftenWithoutBeingTold() {
    model.watch("\\\\serveur\\courriers");
    assertEquals(10, last().scanSeconds());
  }

  @Test
  void whatIsLaidDownForAFolderIsStoredAndTakenBack() {
    model.author(last(), SampleLetters.AUTHOR.rpps());
    model.kind(last(), DocumentType.CONSULTATION_REPORT);
    assertEquals(SampleLetters.AUTHOR.rpps(), last().author());
    assertEquals(DocumentType.CONSULTATION_REPORT, last().kind());
    model.author(last(), null);
    model.kind(last(), null);
    assertEquals(new WatchedFolder(last().path(), last().scanSeconds()), last());
  }

  @Test
  void whoWritesLettersAllowsTheOwnOnesUnderNameAndTime() {
    Rpps own = model.self().orElseThrow();
    model.allow(last());
    assertEquals(
        List.of(new Consent(own, "Dr C. Morvan", desk.clock.instant())), last().consents());
    model.withdraw(last(), last().consents().getFirst());
    assertEquals(List.of(), last().consents());
  }

  @Test
  void whatIsWrongWithAFolderIsShown() {
    desk.watching.say(last().path(), "missing");
    assertEquals(Map.of(last().path(), "missing"), model.state().get().troubles());
  }

  private WatchedFolder last() {
    return desk.settings.current().watched().getLast();
  }

  @Test
  void theFilingFolderIsSetAndTakenAway() {
    model.file("E:\\Import");
    assertEquals("E:\\Import", desk.settings.current().filing());
    model.file("");
    assertEquals("", desk.settings.current().filing());
  }

  @Test
  void aChannelRisesByOnePlaceAndTheFirstStays() {
    model.raise(Channel.FAX);
    assertEquals(Channel.FAX, desk.settings.current().channels().get(2));
    model.raise(Channel.NETWORK);
    assertEquals(Channel.NETWORK, desk.settings.current().channels().getFirst());
  }

  @Test
  void correspondentsWithTheirChannelAreNamedAndForgotten() {
    desk.settings.change(
        now -> now.withPreferred(Map.of("caron", Channel.FAX, "gone", Channel.POST)));
    assertEquals(
        Map.of("caron", desk.directory.find("caron").orElseThrow().displayName(), "gone", "gone"),
        model.state().get().correspondents());
    model.forget("gone");
    assertFalse(desk.settings.current().preferred().containsKey("gone"));
  }

  @Test
  void comfortIsStoredAtOnce() {
    model.language("en");
    model.theme("dark");
    model.lockMinutes(10);
    model.undoSeconds(0);
    assertEquals("en", desk.settings.current().language());
    assertEquals("dark", desk.settings.current().theme());
    assertEquals(10, desk.settings.current().lockMinutes());
    assertEquals(0, desk.settings.current().undoSeconds());
  }
}
