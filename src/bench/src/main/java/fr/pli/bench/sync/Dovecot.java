package fr.pli.bench.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The peer: a throw-away Dovecot with messages of the same size, and mbsync that pulls them over
 * TLS into an empty Maildir with its usual settings (each message forced to the disk).
 */
final class Dovecot implements AutoCloseable {
  private static final String MAIL_USER = "nobody";
  private static final String MAIL_GROUP = "nogroup";

  private final Path folder;
  private final Process process;

  private Dovecot(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** The programs that are missing on this machine; empty when the peer can run. */
  static List<String> missing() {
    return Stream.of("/usr/sbin/dovecot", "/usr/bin/mbsync", "/usr/bin/openssl")
        .filter(each -> !Files.isExecutable(Path.of(each)))
        .toList();
  }

  /** Starts it over so many messages of so many bytes. */
  static Dovecot start(Path folder, int port, int messages, int bytes)
      throws IOException, InterruptedException {
    Path inbox = folder.resolve("mail");
    for (String each : List.of("mail/cur", "mail/new", "mail/tmp", "run", "state", "home")) {
      Files.createDirectories(folder.resolve(each));
    }
    write(inbox.resolve("cur"), messages, bytes);
    configure("dovecot.conf", folder, port);
    configure("mbsyncrc", folder, port);
    Peers.certify(folder);
    // Dovecot serves no mail as root: there it does so for a user without rights.
    if (user().equals("root")) {
      Peers.run(folder, "chown", "-R", MAIL_USER, "mail", "home");
      Peers.run(
          folder, "chmod", "a+rx", folder.toAbsolutePath().getParent() + "", folder.toString());
    }
    Process process =
        new ProcessBuilder("/usr/sbin/dovecot", "-F", "-c", folder + "/dovecot.conf").start();
    Dovecot dovecot = new Dovecot(folder, process);
    Thread.sleep(2_000);
    if (!process.isAlive()) {
      throw new IOException("Dovecot does not start: " + Files.readString(folder.resolve("log")));
    }
    return dovecot;
  }

  /** Milliseconds that mbsync takes to pull everything into an empty Maildir. */
  long pull(int messages) throws IOException, InterruptedException {
    Peers.run(folder, "rm", "-rf", "near", ".mbsync");
    Files.createDirectories(folder.resolve("near"));
    long began = System.nanoTime();
    Peers.run(folder, "mbsync", "-c", folder + "/mbsyncrc", "-a");
    long millis = (System.nanoTime() - began) / 1_000_000;
    try (Stream<Path> pulled = Files.walk(folder.resolve("near"))) {
      long count = pulled.filter(each -> each.toString().contains(",U=")).count();
      if (count != messages) {
        throw new IOException("mbsync pulled " + count + " of " + messages);
      }
    }
    return millis;
  }

  private static void write(Path cur, int messages, int bytes) throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < messages; i++) {
      String head =
          "From: a@example.org\r\nTo: b@example.org\r\nSubject: "
              + i
              + "\r\nMessage-ID: <"
              + i
              + "@example.org>\r\n\r\n";
      byte[] body = new byte[(bytes - head.length()) / 78 * 57];
      random.nextBytes(body);
      try (OutputStream out = Files.newOutputStream(cur.resolve("1700000000.M" + i + "P1.h:2,"))) {
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(Base64.getMimeEncoder().encode(body));
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static String group() throws IOException {
    return Files.readAttributes(Path.of("/proc/self"), PosixFileAttributes.class).group().getName();
  }

  private static void configure(String name, Path folder, int port) throws IOException {
    boolean root = user().equals("root");
    Peers.configure(
        name,
        folder,
        Map.of(
            "FOLDER",
            folder.toString(),
            "PORT",
            Integer.toString(port),
            "USER",
            user(),
            "MAIL_USER",
            root ? MAIL_USER : user(),
            "MAIL_GROUP",
            root ? MAIL_GROUP : group(),
            "SYSTEM_USERS",
            root ? "#" : ""));
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
