package fr.pli.demo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class, run as a process of its own on the tests' class path. */
public final class Program {
  private static final long LONGEST_SECONDS = 120;

  private final Path folder;
  private final String main;

  /**
   * @param folder where its output is kept and in which it runs
   */
  public Program(Path folder, Class<?> main) {
    this.folder = folder;
    this.main = main.getName();
  }

  /** What a program answered. */
  record Answer(int code, String out, String err) {}

  /** Starts it; its standard output goes into the file. */
  public Process start(Path out, Path err, List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "--illegal-native-access=allow",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    line.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
    line.add(main);
    line.addAll(arguments);
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  /** Runs it to its end, with this text on its standard input. */
  Answer run(String input, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "program", ".out");
    Path err = Files.createTempFile(folder, "program", ".err");
    Process process = start(out, err, List.of(arguments));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      // It ended without reading; its answer says why.
    }
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("The program does not end: " + arguments[0]);
    }
    return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
