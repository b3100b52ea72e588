package fr.pli.bench.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Letters that the server takes for good, against mails of the same letters that Postfix takes for
 * good, in turn: both over TLS 1.3 on the loopback, eight at a time, both durable when they answer.
 */
public final class SubmitBench {
  private static final int MAIL_PORT = 10_465;
  private static final int WARM_UP_ROUNDS = 10;
  private static final int WARM_UP_LETTERS = 500;

  private SubmitBench() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments letters a round (1000), bytes of each PDF (80000), rounds (5); all may be left
   *     out. Ends with 2 where Postfix is not installed
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 80_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    List<String> missing = Postfix.missing();
    if (!missing.isEmpty()) {
      System.err.println("The peer is not installed (postfix, openssl): " + missing);
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("pli-submit");
    try {
      run(folder, count, bytes, rounds);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void run(Path folder, int count, int bytes, int rounds) throws Exception {
    Corpus corpus = Corpus.enrol(folder);
    Process server =
        ChildProgram.start(
            ServerProgram.class, folder.resolve("server").toString(), "" + corpus.port());
    try (var said = server.inputReader();
        Postfix peer = Postfix.start(Files.createDirectory(folder.resolve("peer")), MAIL_PORT)) {
      System.out.println(said.readLine());
      compare(corpus, peer, count, bytes, rounds);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void compare(Corpus corpus, Postfix peer, int count, int bytes, int rounds)
      throws Exception {
    byte[] mail = mail(bytes);
    warmUp(corpus, peer, mail, bytes);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<Corpus.Sealed> letters = corpus.seal(0, count, bytes);
      long began = System.nanoTime();
      corpus.submit(letters);
      long ours = System.nanoTime() - began;
      began = System.nanoTime();
      peer.accept(mail, count);
      long theirs = System.nanoTime() - began;
      ratios.add((double) theirs / ours);
      System.out.printf(
          "server %.0f/s, Postfix %.0f/s: %.2f times Postfix%n",
          count / (ours / 1e9), count / (theirs / 1e9), ratios.getLast());
    }
    ratios.sort(null);
    System.out.printf("median of %d: %.2f times Postfix%n", rounds, ratios.get(ratios.size() / 2));
  }

  /** A server runs for months: what it does in its first minute is not what is timed here. */
  private static void warmUp(Corpus corpus, Postfix peer, byte[] mail, int bytes) throws Exception {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      corpus.submit(corpus.seal(0, WARM_UP_LETTERS, bytes));
    }
    peer.accept(mail, WARM_UP_LETTERS);
  }

  /** A mail with such a PDF, as it goes over the line. */
  private static byte[] mail(int bytes) {
    byte[] pdf = new byte[bytes];
    new Random(1).nextBytes(pdf);
    return ("From: a@example.org\r\nTo: b@example.org\r\nSubject: lettre\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(pdf))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
