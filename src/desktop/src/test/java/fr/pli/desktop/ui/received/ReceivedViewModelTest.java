package fr.pli.desktop.ui.received;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.SampleFlow;
import fr.pli.exchange.letter.ReceivedState;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ReceivedViewModelTest {
  private final Messages french = new Messages("fr", ZoneId.of("Europe/Paris"));
  private final FakeDesk desk = SampleFlow.desk();
  private final ReceivedViewModel model =
      new ReceivedViewModel(desk.services(), Background.here(), this::unexpected);

  private void unexpected(Exception failure) {
    throw new AssertionError(failure);
  }

  private ReceivedLetter letter(ReceivedState state) {
    return model.letters().get().stream()
        .filter(each -> each.state() == state)
        .findFirst()
        .orElseThrow();
  }

  private ReceivedState now(ReceivedLetter letter) {
    return desk.inbox.find(letter.id()).orElseThrow().state();
  }

  private List<String> headings() {
    return ReceivedRow.rows(model.letters().get(), model.kept(), desk.clock.instant(), french)
        .stream()
        .filter(ReceivedRow.Heading.class::isInstance)
        .map(row -> ((ReceivedRow.Heading) row).key())
        .toList();
  }

  @Test
  void rowsStandInGroupsWithWhatNeedsAPersonFirst() {
    assertEquals(
        List.of(
            "received.group.attention",
            "received.group.unread",
            "received.group.coming",
            "received.group.week",
            "received.group.before"),
        headings());
  }

  @Test
  void openingALetterDoesNotYetMarkItAsRead() {
    ReceivedLetter letter = letter(ReceivedState.UNREAD);
    model.open(letter);
    assertEquals(ReceivedState.UNREAD, now(letter));
    model.seen();
    assertEquals(ReceivedState.READ, now(letter));
  }

  @Test
  void aLetterThatWasJustReadKeepsItsPlace() {
    ReceivedLetter letter = letter(ReceivedState.UNREAD);
    model.open(letter);
    model.seen();
    List<ReceivedRow> rows =
        ReceivedRow.rows(model.letters().get(), model.kept(), desk.clock.instant(), french);
    ReceivedRow third = rows.get(3);
    assertTrue(third instanceof ReceivedRow.Entry entry && entry.letter().id().equals(letter.id()));
    model.sortAnew();
    assertEquals(Set.of(), model.kept());
  }

  @Test
  void aLetterMarkedUnreadStaysSoWhileItIsOpen() {
    ReceivedLetter letter = letter(ReceivedState.UNREAD);
    model.open(letter);
    model.seen();
    model.markUnread();
    model.seen();
    assertEquals(ReceivedState.UNREAD, now(letter));
    model.open(letter(ReceivedState.READ));
    model.open(desk.inbox.find(letter.id()).orElseThrow());
    model.seen();
    assertEquals(ReceivedState.READ, now(letter));
  }

  @Test
  void onlyAReadLetterCanBecomeUnread() {
    ReceivedLetter filed = letter(ReceivedState.FILED);
    model.open(filed);
    model.markUnread();
    assertEquals(ReceivedState.FILED, now(filed));
  }

  @Test
  void filingGoesToTheFolderOfTheSettings() {
    ReceivedLetter letter = letter(ReceivedState.UNREAD);
    model.open(letter);
    List<Path> written = new ArrayList<>();
    model.file(written::add, this::unexpected);
    assertEquals(1, written.size());
    assertEquals(ReceivedState.FILED, now(letter));
  }

  @Test
  void whatIsNotHereYetCanNeitherBeFiledNorSaved() {
    model.open(letter(ReceivedState.ANNOUNCED));
    model.file(_ -> unexpected(new IllegalStateException()), this::unexpected);
    model.save(Path.of("x"), _ -> unexpected(new IllegalStateException()), this::unexpected);
    assertTrue(desk.inbox.asked.isEmpty());
  }

  @Test
  void anUnreadableLetterCanBeTriedAgain() {
    model.open(letter(ReceivedState.UNREADABLE));
    model.retry();
    assertEquals(List.of("retry"), desk.inbox.asked);
  }

  @Test
  void otherLettersAboutThePatientAreFoundInBothDirections() {
    ReceivedLetter legall =
        model.letters().get().stream()
            .filter(each -> each.sheet() != null && each.sheet().patient() != null)
            .filter(each -> each.sheet().patient().familyName().equals("LE GALL"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, model.samePatient(legall).size());
    ReceivedLetter roussel =
        model.letters().get().stream()
            .filter(each -> each.sheet() != null && each.sheet().patient() != null)
            .filter(each -> each.sheet().patient().familyName().equals("ROUSSEL"))
            .findFirst()
            .orElseThrow();
    model.open(roussel);
    assertEquals(2, model.alsoSent().get().size());
    model.open(legall);
    assertTrue(model.alsoSent().get().isEmpty());
  }

  @Test
  void searchingShowsWhatHoldsTheWords() {
    model.search("chloé");
    assertTrue(model.searching());
    assertEquals(1, model.letters().get().size());
    model.search("");
    assertEquals(13, model.letters().get().size());
  }

  @Test
  void theTitleNamesThePatientAndTheBirthDate() {
    assertEquals(
        "LE GALL Yann, 03/04/1948", LetterPane.title(model.letters().get().getFirst(), french));
    assertEquals("Lettre illisible", LetterPane.title(letter(ReceivedState.UNREADABLE), french));
  }

  @Test
  void lockingForgetsEverything() {
    model.open(letter(ReceivedState.UNREAD));
    assertNotNull(model.open().get());
    model.close();
    assertNull(model.open().get());
    assertTrue(model.letters().get().isEmpty());
    assertFalse(model.searching());
  }
}
