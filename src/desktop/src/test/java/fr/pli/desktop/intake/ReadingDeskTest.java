package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recogniser;
import fr.pli.desktop.review.InMemoryLetters;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class ReadingDeskTest {
  private final InMemoryCompanions companions = new InMemoryCompanions();
  private static final ReviewSheet SHEET =
      new ReviewSheet(null, false, null, null, null, List.of(), "", false);
  private static final Recogniser KNOWS_NOTHING =
      text -> Reading.nothing(text.pages().size(), List.of());

  private final InMemoryLetters letters = new InMemoryLetters();
  private final InMemoryDocuments keep = new InMemoryDocuments();
  private final Jobs jobs = new Jobs();
  private ReadingDesk desk;

  @AfterEach
  void stop() {
    desk.close();
  }

  private ReadingDesk desk(
      Letters store, FakePages pages, Recogniser recogniser, Function<Reading, ReviewSheet> draft) {
    desk =
        new ReadingDesk(
            store,
            keep,
            pdf -> pdf,
            new LetterReader(pages, recogniser, companions.desk(pages), draft),
            StandingOrders.NONE,
            jobs);
    return desk;
  }

  private void read(FakePages pages) {
    desk(letters, pages, KNOWS_NOTHING, _ -> SHEET).start();
    Eventually.holds(() -> letters.in(LetterState.READING).isEmpty());
  }

  private UUID letter(String name) throws IOException {
    byte[] pdf = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return letters.taken("dossier", name, keep.put(pdf), pdf.length, Sha256.hex(pdf));
  }

  private OutgoingLetter at(UUID letter) {
    return letters.find(letter).orElseThrow();
  }

  private List<String> notes(UUID letter) {
    return at(letter).reading().notes();
  }

  @Test
  void aLetterIsReadAndComesToReviewWithItsSheet() throws IOException {
    UUID letter = letter("a.pdf");
    read(_ -> FakePages.ONE_WORD);
    assertEquals(LetterState.TO_REVIEW, at(letter).state());
    assertEquals(SHEET, at(letter).sheet());
    assertEquals(1, at(letter).reading().pages());
    assertEquals(List.of(), notes(letter));
  }

  @ParameterizedTest
  @EnumSource
  void anUnreadableLetterComesToReviewWithItsReason(UnreadableException.Reason reason)
      throws IOException {
    UUID letter = letter("a.pdf");
    read(
        _ -> {
          throw new UnreadableException(reason);
        });
    assertEquals(LetterState.TO_REVIEW, at(letter).state());
    assertEquals(List.of("unreadable:" + reason.code()), notes(letter));
    assertNotNull(at(letter).sheet());
  }

  @Test
  void aScanIsSaidToHaveNoText() throws IOException {
    UUID letter = letter("a.pdf");
    read(_ -> new LetterText(List.of(new LetterText.Page(595, 842, List.of()))));
    assertEquals(List.of("no-text"), notes(letter));
    assertEquals(1, at(letter).reading().pages());
  }

  @Test
  void aRecogniserThatFailsLosesNothing() throws IOException {
    UUID letter = letter("a.pdf");
    desk(
            letters,
            _ -> FakePages.ONE_WORD,
            _ -> {
              throw new StackOverflowError();
            },
            _ -> {
              throw new IllegalStateException();
            })
        .start();
    Eventually.holds(() -> at(letter).state() == LetterState.TO_REVIEW);
    assertEquals(List.of("not-recognised"), notes(letter));
    assertEquals(SHEET, at(letter).sheet());
  }

  @Test
  void theSameBytesAsALetterThatWasSentAreSaidSo() throws IOException {
    UUID sent = letter("a.pdf");
    letters.move(sent, LetterState.READING, LetterState.TO_REVIEW, "", "test");
    letters.move(sent, LetterState.TO_REVIEW, LetterState.APPROVED, "", "test");
    UUID again = letter("a.pdf");
    read(_ -> FakePages.ONE_WORD);
    assertEquals(List.of("already-sent"), notes(again));
    assertEquals(sent, at(again).sameAs());
  }

  @Test
  void whatWasLaidDownForTheFolderIsFollowedAtTheFirstReadingOnly() throws IOException {
    UUID letter = letter("a.pdf");
    List<UUID> came = new CopyOnWriteArrayList<>();
    StandingOrders orders =
        new StandingOrders() {
          @Override
          public boolean contradicted(Reading reading, String folder) {
            return folder.equals("dossier");
          }

          @Override
          public ReviewSheet complete(ReviewSheet sheet, Reading reading, String folder) {
            assertEquals(List.of("author-contradicts-folder"), reading.notes());
            return new ReviewSheet(null, true, null, null, null, List.of(), folder, false);
          }

          @Override
          public void cameToReview(UUID id) {
            came.add(id);
          }
        };
    LetterReader reader =
        new LetterReader(
            (FakePages) _ -> FakePages.ONE_WORD,
            KNOWS_NOTHING,
            companions.desk((FakePages) _ -> FakePages.ONE_WORD),
            _ -> SHEET);
    desk = new ReadingDesk(letters, keep, pdf -> pdf, reader, orders, jobs);
    desk.start();
    Eventually.holds(() -> came.size() == 1);
    assertEquals("dossier", at(letter).sheet().patientMail());
    assertEquals(List.of("author-contradicts-folder"), notes(letter));
    letters.move(letter, LetterState.TO_REVIEW, LetterState.READING, "", "Dr Aubry");
    Eventually.holds(() -> at(letter).state() == LetterState.TO_REVIEW);
    Eventually.holds(() -> jobs.running().isEmpty());
    assertEquals(List.of(letter), came);
  }

  @Test
  void aLetterWhoseDocumentIsLostIsSetAside() throws IOException {
    UUID letter = letter("a.pdf");
    keep.documents.clear();
    read(_ -> FakePages.ONE_WORD);
    assertEquals(LetterState.SET_ASIDE, at(letter).state());
    assertEquals("document-lost", at(letter).reason());
  }

  @Test
  void aVaultThatIsClosedForAMomentIsAskedAgain() throws IOException {
    UUID letter = letter("a.pdf");
    keep.closed = true;
    desk(letters, _ -> FakePages.ONE_WORD, KNOWS_NOTHING, _ -> SHEET).start();
    Eventually.holds(() -> jobs.running().isEmpty());
    assertEquals(LetterState.READING, at(letter).state());
    keep.closed = false;
    Eventually.holds(() -> at(letter).state() == LetterState.TO_REVIEW);
  }

  @Test
  void aLetterThatIsToBeReadAgainIsFoundInTheStore() throws IOException {
    AtomicInteger readings = new AtomicInteger();
    UUID letter = letter("a.pdf");
    read(
        _ -> {
          readings.incrementAndGet();
          return FakePages.ONE_WORD;
        });
    letters.move(letter, LetterState.TO_REVIEW, LetterState.READING, "", "Dr Aubry");
    Eventually.holds(() -> at(letter).state() == LetterState.TO_REVIEW);
    assertEquals(2, readings.get());
  }

  @Test
  void whatDidNotFitIntoTheQueueIsReadAllTheSame() throws IOException {
    for (int at = 0; at < 10; at++) {
      letter(at + ".pdf");
    }
    LetterReader reader =
        new LetterReader(
            (FakePages) _ -> FakePages.ONE_WORD,
            KNOWS_NOTHING,
            companions.desk((FakePages) _ -> FakePages.ONE_WORD),
            _ -> SHEET);
    desk = new ReadingDesk(letters, keep, pdf -> pdf, reader, StandingOrders.NONE, jobs, 3);
    desk.start();
    Eventually.holds(() -> letters.in(LetterState.TO_REVIEW).size() == 10);
  }

  @Test
  void aCancelledJobStopsAfterTheLettersAtHandAndGoesOnWhenAsked() throws Exception {
    for (int at = 0; at < 20; at++) {
      letter(at + ".pdf");
    }
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    FakePages pages =
        _ -> {
          begun.countDown();
          awaited(go);
          return FakePages.ONE_WORD;
        };
    desk(letters, pages, KNOWS_NOTHING, _ -> SHEET).start();
    begun.await();
    Job job = jobs.running().getFirst();
    assertEquals("job.reading", job.kind());
    job.cancel();
    go.countDown();
    Eventually.holds(() -> jobs.running().isEmpty());
    assertTrue(desk.paused());
    int read = letters.in(LetterState.TO_REVIEW).size();
    assertTrue(read >= 1 && read <= 2, "read: " + read);
    desk.resume();
    Eventually.holds(() -> letters.in(LetterState.TO_REVIEW).size() == 20);
    Eventually.holds(() -> jobs.running().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fuse.Step.class,
      names = {"BEFORE_READ", "AFTER_READ"})
  void aLetterBeingReadWhenTheProgramDiesIsReadAfterTheNextStart(Fuse.Step step)
      throws IOException {
    UUID letter = letter("a.pdf");
    Fuse fuse = new Fuse(step);
    CountDownLatch died = new CountDownLatch(1);
    FakePages pages = _ -> FakePages.ONE_WORD;
    desk(
            new DyingLetters(letters, fuse),
            pages,
            KNOWS_NOTHING,
            _ -> {
              died.countDown();
              return SHEET;
            })
        .start();
    awaited(died);
    desk.close();
    desk(letters, pages, KNOWS_NOTHING, _ -> SHEET).start();
    Eventually.holds(() -> at(letter).state() == LetterState.TO_REVIEW);
    assertEquals(1, letters.all().size());
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
