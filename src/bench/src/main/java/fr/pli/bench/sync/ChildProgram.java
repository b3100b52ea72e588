package fr.pli.bench.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of ours as a process of its own, from where this program was started from. */
final class ChildProgram {
  private ChildProgram() {}

  /** Starts it; its errors are shown with ours. */
  static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-Dh2.allowedClasses=");
    String modules = System.getProperty("jdk.module.path");
    if (modules == null) {
      line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    } else {
      String module = main.getModule().getName();
      line.addAll(List.of("-p", modules, "--add-modules", "ALL-MODULE-PATH"));
      line.addAll(List.of("-m", module + "/" + main.getName()));
    }
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
