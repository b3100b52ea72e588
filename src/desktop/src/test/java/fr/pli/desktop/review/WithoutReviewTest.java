package fr.pli.desktop.review;

import static fr.pli.desktop.review.CertainLetter.CONSENT;
import static fr.pli.desktop.review.CertainLetter.DR_MOREAU;
import static fr.pli.desktop.review.CertainLetter.DR_PETIT;
import static fr.pli.desktop.review.CertainLetter.MOREAU;
import static fr.pli.desktop.review.CertainLetter.PETIT;
import static fr.pli.desktop.review.CertainLetter.doctor;
import static fr.pli.desktop.review.CertainLetter.guessed;
import static fr.pli.desktop.review.CertainLetter.read;
import static fr.pli.desktop.review.CertainLetter.recipient;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.settings.Consent;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A letter leaves without review only when nothing at all is open. */
class WithoutReviewTest {
  @Test
  void aLetterOfWhichEverythingIsCertainLeavesUnderItsAuthorsConsent() {
    assertEquals(Optional.of(CONSENT), new CertainLetter().consent());
  }

  @Test
  void aFolderOfThatAuthorIsNoObstacle() {
    CertainLetter letter = new CertainLetter();
    letter.folder = letter.folder.withAuthor(MOREAU).withKind(DocumentType.REFERRAL);
    assertEquals(Optional.of(CONSENT), letter.consent());
  }

  @TestFactory
  Stream<DynamicTest> itWaitsForAPersonWhen() {
    Map<String, Consumer<CertainLetter>> changes = new LinkedHashMap<>();
    changes.put("no patient was read", letter -> letter.patient = null);
    changes.put(
        "the patient is not certain",
        letter ->
            letter.patient =
                guessed(
                    new Patient(
                        "LE GALL",
                        null,
                        List.of("Yann"),
                        LocalDate.of(1948, 4, 3),
                        Sex.MALE,
                        null)));
    changes.put("the patient is to be confirmed", letter -> letter.patientConfirmed = false);
    changes.put("no author was read", letter -> letter.author = null);
    changes.put("the author is not certain", letter -> letter.author = guessed(DR_MOREAU));
    changes.put(
        "the author has no number",
        letter -> {
          letter.author = read(doctor("Claire MOREAU", null));
          letter.onSheetAuthor = doctor("Claire MOREAU", null);
        });
    changes.put("the sheet says another author", letter -> letter.onSheetAuthor = DR_PETIT);
    changes.put("no type was read", letter -> letter.type = null);
    changes.put(
        "the type is not certain",
        letter -> letter.type = guessed(DocumentType.CONSULTATION_REPORT));
    changes.put("the sheet says another type", letter -> letter.type = read(DocumentType.REFERRAL));
    changes.put("no date was read", letter -> letter.date = null);
    changes.put(
        "the date is not certain", letter -> letter.date = guessed(LocalDate.of(2026, 11, 20)));
    changes.put("no recipient was read", letter -> letter.recipients = List.of());
    changes.put(
        "one recipient of two is not certain",
        letter -> letter.recipients = List.of(recipient(0.99, "aubry"), recipient(0.5, "x")));
    changes.put(
        "a recipient may be either of two",
        letter -> letter.recipients = List.of(recipient(0.99, "aubry", "aubry-2")));
    changes.put(
        "a recipient is not in the directory",
        letter -> letter.recipients = List.of(recipient(0.99)));
    changes.put("a recipient is to be confirmed", letter -> letter.recipientConfirmed = false);
    changes.put("a recipient has no channel", letter -> letter.option = null);
    changes.put(
        "the channel leads nowhere",
        letter -> letter.option = new ChannelOption(Channel.FAX, "", List.of(), ""));
    changes.put("there is a remark", letter -> letter.notes = List.of("several-letters"));
    changes.put(
        "folder and letter contradict each other",
        letter -> letter.notes = List.of(FolderDefaults.CONTRADICTION));
    changes.put("it was sent before", letter -> letter.notes = List.of("already-sent"));
    changes.put("the same bytes are another letter", letter -> letter.sameAs = new UUID(0, 1));
    changes.put("its words were read from an image", letter -> letter.notes = List.of("ocr"));
    changes.put("it has no words", letter -> letter.text = " ");
    changes.put("it was dropped on the window", letter -> letter.from = "");
    changes.put("its folder is watched no more", letter -> letter.from = "/ailleurs");
    changes.put("it was taken back", letter -> letter.reason = "taken-back");
    changes.put("it is approved already", letter -> letter.state = LetterState.APPROVED);
    changes.put("it is being read", letter -> letter.state = LetterState.READING);
    changes.put("nobody allowed it", letter -> letter.folder = letter.folder.withdrawn(MOREAU));
    changes.put(
        "another doctor allowed it",
        letter ->
            letter.folder =
                letter
                    .folder
                    .withdrawn(MOREAU)
                    .allowed(new Consent(PETIT, "Dr Luc PETIT", Instant.EPOCH)));
    changes.put(
        "the folder is another doctor's",
        letter -> letter.folder = letter.folder.withAuthor(PETIT));
    changes.put("the author works here no more", letter -> letter.people = Set.of(PETIT.value()));
    return changes.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      CertainLetter letter = new CertainLetter();
                      each.getValue().accept(letter);
                      assertEquals(Optional.empty(), letter.consent());
                    }));
  }
}
