package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.InMemoryLetters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class IntakeTest {
  private static final Patience QUICK =
      new Patience(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1));

  @TempDir private Path folder;
  private final InMemoryLetters letters = new InMemoryLetters();
  private final InMemoryDocuments keep = new InMemoryDocuments();
  private final Jobs jobs = new Jobs();
  private final HeldSettings settings = new HeldSettings();
  private final InMemoryCompanions companions = new InMemoryCompanions();
  private Intake intake;

  private void start(PageReader pages) {
    LetterReader reader =
        new LetterReader(
            pages,
            text -> Reading.nothing(text.pages().size(), List.of()),
            companions.desk(pages),
            _ -> new ReviewSheet(null, false, null, null, null, List.of(), "", false));
    ReadingDesk desk =
        new ReadingDesk(letters, keep, pdf -> pdf, reader, StandingOrders.NONE, jobs);
    intake = new Intake(settings, letters, keep, companions, desk, QUICK, InstantSource.system());
    intake.start();
  }

  private void start() {
    start((FakePages) _ -> FakePages.ONE_WORD);
  }

  @AfterEach
  void stop() {
    intake.close();
  }

  private void awaitReviewed(int count) {
    Eventually.holds(() -> letters.in(LetterState.TO_REVIEW).size() == count);
  }

  @Test
  void fiveHundredLettersComeToReviewNoneLostNoneDoubled() throws IOException {
    Path second = Files.createDirectories(folder.resolve("second"));
    Path first = Files.createDirectories(folder.resolve("first"));
    Set<String> hashes =
        IntStream.range(0, 500)
            .mapToObj(at -> written(at % 2 == 0 ? first : second, at))
            .collect(Collectors.toSet());
    assertEquals(500, hashes.size());
    settings.watch(first, second);
    Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 128, 1_000);
    try (WorkerPageReader pages = new WorkerPageReader(folder, limits)) {
      start(pages);
      awaitReviewed(500);
    }
    assertEquals(500, letters.all().size());
    assertEquals(
        hashes, letters.all().stream().map(OutgoingLetter::sha256).collect(Collectors.toSet()));
    assertTrue(letters.all().stream().allMatch(letter -> letter.reading().notes().isEmpty()));
    assertTrue(letters.all().stream().allMatch(letter -> letter.reading().pages() == 1));
    Eventually.holds(() -> jobs.running().isEmpty());
  }

  @Test
  void threeThousandFilesAtOnceAreThreeThousandLetters() throws IOException {
    settings.watch(folder);
    start();
    Path outside = Files.createDirectories(folder.resolve("dehors"));
    for (int at = 0; at < 3_000; at++) {
      String pdf = "%PDF-1.7\n% " + at + "\n%%EOF\n";
      Path file = Files.writeString(outside.resolve(at + ".pdf"), pdf);
      Files.move(file, folder.resolve(at + ".pdf"));
    }
    awaitReviewed(3_000);
    assertEquals(3_000, letters.all().size());
    assertEquals(3_000, letters.all().stream().map(OutgoingLetter::sha256).distinct().count());
    try (Stream<Path> done = Files.list(folder.resolve("done"))) {
      assertEquals(3_000, done.count());
    }
  }

  @Test
  void aFolderWithinAWatchedFolderIsWatchedForItself() throws IOException {
    Path urgent = Files.createDirectories(folder.resolve("urgent"));
    settings.watch(folder, urgent);
    start();
    Files.write(urgent.resolve("a.pdf"), WatchedFolderFixture.LETTER);
    awaitReviewed(1);
    assertEquals(urgent.toString(), letters.all().getFirst().folder());
    Eventually.holds(() -> Files.exists(urgent.resolve("done/a.pdf")));
  }

  private static String written(Path folder, int number) {
    try {
      byte[] pdf = Pdfs.letter("Lettre " + number);
      Files.write(folder.resolve(number + ".pdf"), pdf);
      return Sha256.hex(pdf);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyKindOfFileEndsInAStatedVisibleState() throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "mot-de-passe.pdf", Pdfs.withPassword(),
            "illisible.pdf", Pdfs.garbage(),
            "tronque.pdf", Pdfs.truncated(),
            "boucle.pdf", Pdfs.loop(),
            "scan.pdf", Pdfs.scan(),
            "deux-mille.pdf", Pdfs.pages(2_000, "Page"),
            "trop.pdf", Pdfs.claiming(5_000),
            "bombe.pdf", Pdfs.bomb(300),
            "vide.pdf", new byte[0],
            "texte.pdf", "Bonjour".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("arrive.pdf"), "%PDF-1.7 …");
    settings.watch(folder);
    Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 128, 50);
    try (WorkerPageReader pages = new WorkerPageReader(folder, limits)) {
      start(pages);
      awaitReviewed(8);
      Eventually.holds(() -> letters.in(LetterState.SET_ASIDE).size() == 2);
      Eventually.holds(() -> stated("arrive.pdf").equals("arriving not-complete"));
    }
    assertEquals("to-review unreadable:password", stated("mot-de-passe.pdf"));
    assertEquals("to-review unreadable:broken", stated("illisible.pdf"));
    assertEquals("to-review unreadable:broken", stated("tronque.pdf"));
    assertEquals("to-review unreadable:broken", stated("boucle.pdf"));
    assertEquals("to-review no-text", stated("scan.pdf"));
    assertEquals("to-review", stated("deux-mille.pdf"));
    assertEquals("to-review unreadable:too-many-pages", stated("trop.pdf"));
    assertEquals("to-review unreadable:out-of-memory", stated("bombe.pdf"));
    assertEquals("set-aside empty-file", stated("vide.pdf"));
    assertEquals("set-aside not-a-pdf", stated("texte.pdf"));
  }

  private String stated(String name) {
    OutgoingLetter letter =
        letters.all().stream().filter(one -> one.fileName().equals(name)).findFirst().orElseThrow();
    String notes = letter.reading() == null ? "" : String.join(" ", letter.reading().notes());
    return (letter.state().code() + " " + letter.reason() + notes).strip();
  }

  @Test
  void aFolderThatIsAddedToTheSettingsIsWatchedAtOnceAndARemovedOneNoMore() throws IOException {
    start();
    assertEquals(List.of(), intake.folders());
    settings.watch(folder);
    assertEquals(folder.toString(), intake.folders().getFirst().path());
    Files.write(folder.resolve("a.pdf"), WatchedFolderFixture.LETTER);
    awaitReviewed(1);
    settings.watch();
    assertEquals(List.of(), intake.folders());
  }

  @Test
  void aFolderThatVanishesIsFoundAgainByItself() throws IOException {
    Path share = Files.createDirectories(folder.resolve("partage"));
    settings.watch(share);
    start();
    Files.move(share, folder.resolve("ailleurs"));
    Eventually.holds(() -> !intake.folders().getFirst().available());
    assertEquals("missing", intake.folders().getFirst().reason());
    Files.move(folder.resolve("ailleurs"), share);
    Eventually.holds(() -> intake.folders().getFirst().available());
    Files.write(share.resolve("a.pdf"), WatchedFolderFixture.LETTER);
    awaitReviewed(1);
  }

  @Test
  void droppedFilesAreTakenInAndStayWhereTheyAre() throws IOException {
    start();
    Path file = Files.write(folder.resolve("a.pdf"), WatchedFolderFixture.LETTER);
    Path inside = Files.createDirectories(folder.resolve("lot"));
    Files.write(inside.resolve("b.pdf"), Pdfs.letter("Un"));
    Files.write(inside.resolve("c.pdf"), Pdfs.letter("Deux"));
    intake.take(List.of(file, inside));
    awaitReviewed(3);
    assertTrue(Files.exists(file));
    assertTrue(Files.exists(inside.resolve("b.pdf")));
    OutgoingLetter letter = letters.all().getFirst();
    assertEquals("", letter.folder());
    assertArrayEquals(WatchedFolderFixture.LETTER, keep.read(letter.document()));
  }

  @Test
  void whatIsDroppedAndCannotBecomeALetterIsSetAsideVisibly() throws IOException {
    start();
    intake.take("vide.pdf", new byte[0]);
    intake.take("photo.jpg", new byte[] {1, 2, 3});
    intake.take("atlas.pdf", new byte[Limits.MAX_FILE_BYTES + 1]);
    intake.take(List.of(folder.resolve("parti.pdf")));
    keep.full = true;
    intake.take("plein.pdf", WatchedFolderFixture.LETTER);
    assertEquals(
        List.of("empty-file", "not-a-pdf", "too-large", "not-readable", "not-stored"),
        letters.in(LetterState.SET_ASIDE).stream().map(OutgoingLetter::reason).toList());
  }

  @Test
  void aTruncatedFileThatAPersonDropsIsTakenAsItIs() {
    start();
    UUID letter = intake.take("a.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
    awaitReviewed(1);
    assertEquals(LetterState.TO_REVIEW, letters.find(letter).orElseThrow().state());
  }

  @Test
  void anotherStartGoesOnWhereTheFirstStopped() throws IOException {
    settings.watch(folder);
    Files.createDirectories(folder.resolve("processing"));
    Files.write(folder.resolve("processing/a.pdf"), WatchedFolderFixture.LETTER);
    letters.taken("", "b.pdf", keep.put(Pdfs.letter("Deux")), 1, "b");
    start();
    awaitReviewed(2);
    intake.close();
    start();
    intake.scanNow();
    awaitReviewed(2);
    assertEquals(2, letters.all().size());
    assertTrue(Files.exists(folder.resolve("done/a.pdf")));
  }
}
