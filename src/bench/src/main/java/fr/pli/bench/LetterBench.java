package fr.pli.bench;

import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Surroundings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Reading and recognising a letter against the {@code pdftotext} process, and drawing its first
 * page at 96 dpi against the {@code mutool draw} process, file by file in the same run, ours and
 * theirs in turn. No letter is one that the worker has seen: each time its bytes are others. Ours
 * goes the whole way: request to the worker process, answer back, directory looked up, or pixels in
 * the form in which the toolkit takes them as they are; theirs ends with its output thrown away.
 * Our worker is warm, as it is on a desk; a process of theirs starts each time, as a program that
 * calls it would do.
 */
public final class LetterBench {
  private static final Path CORPUS =
      Path.of("../desktop/src/test/resources/fr/pli/desktop/recognition/corpus-a");
  private static final String DPI = "96";
  private static final int WARM_UP = 2;
  private static final int WARM_UP_LETTERS = 150;

  private final LetterRecogniser recogniser;
  private final WorkerPageReader pages;
  private final int runs;
  private int marks;

  private LetterBench(LetterRecogniser recogniser, WorkerPageReader pages, int runs) {
    this.recogniser = recogniser;
    this.pages = pages;
    this.runs = runs;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments a folder with {@code letters} and {@code directory}; how many letters of it;
   *     how many runs of each; all may be left out
   */
  public static void main(String[] arguments) throws Exception {
    Path corpus = arguments.length > 0 ? Path.of(arguments[0]) : CORPUS;
    int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 11;
    Path folder = Files.createTempDirectory("pli-bench");
    try (LocalDirectory directory = new LocalDirectory(folder.resolve("directory"));
        WorkerPageReader pages = new WorkerPageReader(folder, lasting())) {
      new DirectoryImport(directory).read(files(corpus.resolve("directory"), ".txt"));
      LetterRecogniser recogniser = new LetterRecogniser(directory, Surroundings.UNKNOWN);
      new LetterBench(recogniser, pages, runs).run(files(corpus.resolve("letters"), ".pdf"), most);
    }
  }

  /** A worker in the middle of its share: that a new one comes up is not what is timed here. */
  private static Limits lasting() {
    Limits usual = Limits.STANDARD;
    return new Limits(usual.request(), usual.start(), usual.heapMegabytes(), Integer.MAX_VALUE);
  }

  private void run(List<Path> letters, int most) throws Exception {
    List<Path> some = letters.subList(0, Math.min(most, letters.size()));
    warmUp(some);
    List<Double> reading = new ArrayList<>();
    List<Double> drawing = new ArrayList<>();
    System.out.printf(
        "%-24s %8s %10s %10s %6s   %8s %8s %10s %6s%n",
        "letter", "read", "recognise", "pdftotext", "ratio", "draw", "again", "mutool", "ratio");
    for (Path letter : some) {
      double[] times = times(letter);
      reading.add((times[0] + times[1]) / times[2]);
      drawing.add(times[3] / times[5]);
      System.out.printf(
          "%-24s %5.1f ms %7.1f ms %7.1f ms %6.2f   %5.1f ms %5.1f ms %7.1f ms %6.2f%n",
          letter.getFileName(),
          times[0],
          times[1],
          times[2],
          reading.getLast(),
          times[3],
          times[4],
          times[5],
          drawing.getLast());
    }
    System.out.printf(
        "median ratio over %d letters: reading and recognising %.2f of pdftotext,"
            + " first page %.2f of mutool%n",
        reading.size(), middle(reading), middle(drawing));
    printProcessorTime(some);
  }

  /** Workers warm up while the desk is idle; then a desk that has taken in some letters. */
  private void warmUp(List<Path> letters) throws Exception {
    pages.warmUp();
    Thread.sleep(8_000);
    for (int i = 0; i < WARM_UP_LETTERS; i++) {
      byte[] pdf = Files.readAllBytes(letters.get(i % letters.size()));
      recogniser.recognise(pages.read(pdf));
      pixels(pages.draw(pdf, 1, Integer.parseInt(DPI)));
    }
  }

  /** Reading, recognising, pdftotext, drawing, drawing again, mutool: medians in milliseconds. */
  private double[] times(Path letter) throws Exception {
    byte[] pdf = Files.readAllBytes(letter);
    LetterText text = pages.read(pdf);
    String file = letter.toString();
    byte[][] unseen = new byte[1][];
    List<Callable<?>> works =
        List.of(
            () -> pages.read(unseen(pdf)),
            () -> recogniser.recognise(text),
            process("pdftotext", "-layout", file, "-"),
            () -> {
              unseen[0] = unseen(pdf);
              return drawn(unseen[0]);
            },
            () -> drawn(unseen[0]),
            mutool(file));
    return Measured.medians(WARM_UP, runs, works).stream().mapToDouble(ns -> ns / 1e6).toArray();
  }

  /** The same letter in other bytes, so that nothing that was kept of it can be used. */
  private byte[] unseen(byte[] pdf) {
    byte[] mark = ("\n%" + ++marks + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    byte[] unseen = Arrays.copyOf(pdf, pdf.length + mark.length);
    System.arraycopy(mark, 0, unseen, pdf.length, mark.length);
    return unseen;
  }

  private IntBuffer drawn(byte[] pdf) throws UnreadableException {
    return pixels(pages.draw(pdf, 1, Integer.parseInt(DPI)));
  }

  private static Callable<Integer> mutool(String file) {
    return process("mutool", "draw", "-q", "-r", DPI, "-F", "pam", "-o", "-", file, "1");
  }

  /** Each letter once and all again: a worker does not see the same letter twice in a row. */
  private void printProcessorTime(List<Path> letters) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double ours = -ProcessorTime.running() - threads.getCurrentThreadCpuTime() / 1e9;
    for (int run = 0; run < runs; run++) {
      for (Path letter : letters) {
        drawn(unseen(Files.readAllBytes(letter)));
      }
    }
    ours += ProcessorTime.running() + threads.getCurrentThreadCpuTime() / 1e9;
    double theirs = -ProcessorTime.ended();
    for (int run = 0; run < runs; run++) {
      for (Path letter : letters) {
        mutool(letter.toString()).call();
      }
    }
    theirs += ProcessorTime.ended();
    int pages = runs * letters.size();
    System.out.printf(
        "processor time of a first page: %.1f ms, mutool %.1f ms, ratio %.2f%n",
        1e3 * ours / pages, 1e3 * theirs / pages, ours / theirs);
  }

  /** What a {@code PixelBuffer} of the toolkit wraps without a copy. */
  private static IntBuffer pixels(PageImage image) {
    return IntBuffer.wrap(image.argb());
  }

  private static double middle(List<Double> ratios) {
    return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
  }

  private static Callable<Integer> process(String... line) {
    return () -> {
      Process process =
          new ProcessBuilder(line)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(line[0] + " failed; it comes with poppler-utils or mupdf-tools");
      }
      return 0;
    };
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
