package fr.pli.bench.sync;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A main class of ours as a process of its own, from where this program was started from and with
 * its options: those that the launchers give.
 */
final class ChildProgram {
  private ChildProgram() {}

  /** Starts it; its errors are shown with ours. */
  static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-X") || each.startsWith("-Dh2."))
        .forEach(line::add);
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
