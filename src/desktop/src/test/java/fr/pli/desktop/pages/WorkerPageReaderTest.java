package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.work.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPageReaderTest {
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 128, 50);

  @TempDir private static Path folder;
  private static WorkerPageReader reader;

  @BeforeAll
  static void start() {
    reader = new WorkerPageReader(folder, LIMITS);
  }

  @AfterAll
  static void stop() {
    reader.close();
  }

  private static Reason refusal(byte[] pdf) {
    return assertThrows(UnreadableException.class, () -> reader.read(pdf)).reason();
  }

  @Test
  void aLetterIsRead() throws Exception {
    readALetter();
  }

  private void readALetter() throws Exception {
    LetterText text = reader.read(Pdfs.letter("Cher Confrère"));
    assertEquals("Cher", text.pages().getFirst().words().getFirst().text());
  }

  @Test
  void aFaxIsBoundInTheWorkerAndItsPagesAreDrawnInGreys() throws Exception {
    byte[] pdf = reader.bind(Pictures.fax(2));
    assertTrue(PdfMarks.begins(pdf) && PdfMarks.ends(pdf));
    assertEquals(2, reader.read(pdf).pages().size());
    GreyImage page = reader.greys(pdf, 2);
    assertEquals(page.pageWidth() * 300 / 72, page.width(), 1);
    assertEquals(0, page.grey()[page.width() * 100 + 100]);
    assertEquals((byte) 0xFF, page.grey()[page.grey().length - 200]);
  }

  @Test
  void pagesAreCutOutInTheWorker() throws Exception {
    byte[] part = reader.cut(Pdfs.pages(3, "Bonjour"), 2, 3);
    assertEquals(2, reader.read(part).pages().size());
  }

  @Test
  void whatCannotBeBoundIsRefusedByTheWorkerAndTheNextIsBound() throws Exception {
    byte[] bomb = Pictures.pngThatSays(60_000, 60_000);
    assertEquals(
        Reason.TOO_MANY_PIXELS,
        assertThrows(UnreadableException.class, () -> reader.bind(bomb)).reason());
    assertEquals(
        Reason.EMPTY,
        assertThrows(UnreadableException.class, () -> reader.bind(new byte[0])).reason());
    assertTrue(PdfMarks.begins(reader.bind(Pictures.png())));
  }

  @Test
  void aPageIsDrawn() throws Exception {
    PageImage image = reader.draw(Pdfs.pages(3, "Bonjour"), 2, 72);
    assertEquals(595, image.width(), 1);
    assertEquals(842, image.height(), 1);
    assertEquals(3, image.pages());
    assertEquals(image.width() * image.height(), image.argb().length);
    assertTrue(java.util.Arrays.stream(image.argb()).anyMatch(pixel -> pixel != 0xFFFFFFFF));
    assertTrue(java.util.Arrays.stream(image.argb()).allMatch(pixel -> pixel >>> 24 == 0xFF));
  }

  @Test
  void aPageThatIsNotThereIsSaidSo() {
    byte[] pdf = Pdfs.letter("Bonjour");
    for (int page : new int[] {0, -1, 2, Integer.MAX_VALUE}) {
      Reason reason =
          assertThrows(UnreadableException.class, () -> reader.draw(pdf, page, 72)).reason();
      assertEquals(Reason.NO_SUCH_PAGE, reason);
    }
  }

  @Test
  void anEmptyFileIsSaidSo() {
    assertEquals(Reason.EMPTY, refusal(new byte[0]));
  }

  @Test
  void aFileThatIsNotAPdfIsSaidSo() {
    assertEquals(Reason.NOT_A_PDF, refusal("Bonjour".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aFileThatIsTooLargeIsSaidSo() {
    assertEquals(Reason.TOO_LARGE, refusal(new byte[Limits.MAX_FILE_BYTES + 1]));
  }

  @Test
  void aPasswordIsSaidSo() {
    assertEquals(Reason.PASSWORD, refusal(Pdfs.withPassword()));
  }

  @Test
  void brokenFilesAreSaidSo() {
    assertEquals(Reason.BROKEN, refusal(Pdfs.garbage()));
    assertEquals(Reason.BROKEN, refusal(Pdfs.truncated()));
    assertEquals(Reason.BROKEN, refusal(Pdfs.loop()));
  }

  @Test
  void arraysDeeperThanTheStackAreSurvived() throws Exception {
    assertEquals(Reason.BROKEN, refusal(Pdfs.deep()));
    readALetter();
  }

  @Test
  void twoThousandPagesAreRead() throws Exception {
    byte[] pdf = Pdfs.pages(2_000, "Page");
    assertEquals(2_000, reader.read(pdf).pages().size());
    assertEquals(2_000, reader.draw(pdf, 2_000, 36).pages());
  }

  @Test
  void morePagesAreSaidSo() {
    assertEquals(Reason.TOO_MANY_PAGES, refusal(Pdfs.claiming(2_001)));
    assertEquals(Reason.TOO_MANY_PAGES, refusal(Pdfs.claiming(Integer.MAX_VALUE)));
  }

  @Test
  void aPageCountThatLiesIsSurvived() {
    assertEquals(Reason.BROKEN, refusal(Pdfs.claiming(1_000)));
    assertEquals(Reason.BROKEN, refusal(Pdfs.claiming(-1)));
  }

  @Test
  void aBombIsOutOfMemoryAndTheNextLetterIsRead() throws Exception {
    byte[] bomb = Pdfs.bomb(300);
    assertTrue(bomb.length < 500_000);
    assertEquals(Reason.OUT_OF_MEMORY, refusal(bomb));
    readALetter();
  }

  @Test
  void aHugePageIsDrawnWithinBounds() throws Exception {
    byte[] pdf =
        new String(Pdfs.claiming(1), StandardCharsets.ISO_8859_1)
            .replace("[0 0 99 99]", "[0 0 14400 14400]")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (WorkerPageReader roomy =
        new WorkerPageReader(
            folder, new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 256, 50))) {
      PageImage image = roomy.draw(pdf, 1, 300);
      assertEquals(14_400, image.pageWidth(), 1);
      assertTrue((long) image.width() * image.height() <= Limits.MAX_PIXELS);
    }
  }

  @Test
  void aFileThatTakesTooLongLosesItsWorkerAndTheNextLetterIsRead() throws Exception {
    Limits hasty = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(120), 128, 50);
    try (WorkerPageReader impatient = new WorkerPageReader(folder, hasty)) {
      impatient.warmUp();
      long before = impatient.pids()[1];
      Reason reason =
          assertThrows(UnreadableException.class, () -> impatient.draw(Pdfs.endless(), 1, 72))
              .reason();
      assertEquals(Reason.TOO_SLOW, reason);
      assertNotEquals(before, impatient.pids()[1]);
      assertEquals(1, impatient.draw(Pdfs.letter("Bonjour"), 1, 36).pages());
    }
  }

  @Test
  void aWorkerKilledInTheMiddleIsReplacedAndTheLetterIsStillRead() throws Exception {
    Limits patient = new Limits(Duration.ofSeconds(6), Duration.ofSeconds(120), 128, 50);
    try (WorkerPageReader own = new WorkerPageReader(folder, patient)) {
      own.draw(Pdfs.letter("Bonjour"), 1, 36);
      long before = own.pids()[1];
      CompletableFuture<Void> killer =
          CompletableFuture.runAsync(
              () -> ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly),
              CompletableFuture.delayedExecutor(200, java.util.concurrent.TimeUnit.MILLISECONDS));
      Reason reason =
          assertThrows(UnreadableException.class, () -> own.draw(Pdfs.endless(), 1, 72)).reason();
      killer.join();
      assertEquals(Reason.TOO_SLOW, reason, "asked again of a new worker, which was too slow too");
      assertNotEquals(before, own.pids()[1]);
    }
  }

  @Test
  void aWorkerKilledAtRestIsReplacedUnnoticed() throws Exception {
    readALetter();
    ProcessHandle worker = ProcessHandle.of(reader.pids()[0]).orElseThrow();
    worker.destroyForcibly();
    worker.onExit().join();
    readALetter();
  }

  @Test
  void aWorkerIsReplacedAfterItsShare() throws Exception {
    Limits two = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 64, 2);
    try (WorkerPageReader own = new WorkerPageReader(folder, two)) {
      own.warmUp();
      long first = own.pids()[0];
      byte[] one = Pdfs.letter("Un");
      own.read(one);
      own.codes(one);
      assertEquals(first, own.pids()[0], "Words and codes of one file are one file");
      own.read(Pdfs.letter("Deux"));
      assertNotEquals(first, own.pids()[0]);
      own.read(Pdfs.letter("Trois"));
    }
  }

  @Test
  void pageAfterPageIsOfTheFileThatIsMeant() throws Exception {
    byte[] one = Pdfs.pages(2, "Un");
    byte[] other = Pdfs.pages(3, "Deux");
    assertEquals(2, reader.draw(one, 1, 36).pages());
    assertEquals(2, reader.draw(one, 2, 36).pages());
    assertEquals(3, reader.draw(other, 3, 36).pages());
    assertEquals(2, reader.draw(one, 1, 36).pages());
    ProcessHandle worker = ProcessHandle.of(reader.pids()[1]).orElseThrow();
    worker.destroyForcibly();
    worker.onExit().join();
    assertEquals(2, reader.draw(one, 2, 36).pages(), "a new worker has not seen it");
  }

  @Test
  void closingEndsTheWorkerThatStandsBy() throws Exception {
    Limits two = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 64, 2);
    Set<Long> before = children();
    List<ProcessHandle> workers;
    try (WorkerPageReader own = new WorkerPageReader(folder, two)) {
      own.read(Pdfs.letter("Un"));
      workers =
          ProcessHandle.current().children().filter(each -> !before.contains(each.pid())).toList();
      assertEquals(2, workers.size());
    }
    workers.forEach(each -> each.onExit().join());
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @Test
  void whenTheTimeOfAFileIsOverNoWorkerIsLost() throws Exception {
    readALetter();
    long worker = reader.pids()[0];
    assertEquals(
        Reason.TOO_SLOW, Deadline.within(Duration.ZERO, () -> refusal(Pdfs.letter("Bonjour"))));
    assertEquals(worker, reader.pids()[0]);
  }

  @Test
  void drawingDoesNotWaitForReading() throws Exception {
    Limits patient = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), 128, 50);
    try (WorkerPageReader own = new WorkerPageReader(folder, patient)) {
      own.read(Pdfs.letter("Bonjour"));
      own.draw(Pdfs.letter("Bonjour"), 1, 36);
      CompletableFuture<Boolean> reading =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return own.read(Pdfs.endless()).empty();
                } catch (UnreadableException e) {
                  return false;
                }
              });
      assertEquals(1, own.draw(Pdfs.letter("Bonjour"), 1, 36).pages());
      assertFalse(reading.isDone());
    }
  }

  @Test
  void nothingIsLeftRunningAfterClose() throws Exception {
    WorkerPageReader own = new WorkerPageReader(folder, LIMITS);
    own.warmUp();
    ProcessHandle worker = ProcessHandle.of(own.pids()[0]).orElseThrow();
    own.close();
    worker.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
    Reason reason =
        assertThrows(UnreadableException.class, () -> own.read(Pdfs.letter("Bonjour"))).reason();
    assertEquals(Reason.NO_WORKER, reason);
  }

  @Test
  void aMachineWhereNoWorkerStartsSaysSo() {
    WorkerLane lane = new WorkerLane(new WorkerCommand(LIMITS, folder, "no.such.Worker"));
    Reason reason =
        assertThrows(UnreadableException.class, () -> lane.ask(PageRequest.words(new byte[1])))
            .reason();
    assertEquals(Reason.NO_WORKER, reason);
  }

  @Test
  void theWorkerSeesNothingOfTheEnvironment() throws Exception {
    WorkerCommand command = new WorkerCommand(LIMITS, folder, EnvironmentWitness.class.getName());
    Process witness = command.builder().start();
    assertEquals(
        "variables=[] proxies=false arguments=1",
        new String(witness.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
