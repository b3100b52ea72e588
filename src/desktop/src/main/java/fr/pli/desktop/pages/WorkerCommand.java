package fr.pli.desktop.pages;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker is started: the running program's own Java, a small heap, an empty environment, no
 * name resolution, no dump of memory anywhere, and what it says beside its answers dropped.
 *
 * @param fontCache folder in which PDFBox remembers which fonts the machine has
 * @param main class to run
 */
record WorkerCommand(Limits limits, Path fontCache, String main) {
  static WorkerCommand of(Limits limits, Path fontCache) {
    return new WorkerCommand(limits, fontCache, PageWorker.class.getName());
  }

  ProcessBuilder builder() {
    List<String> line = new ArrayList<>(List.of(java().toString(), "-cp", classPath()));
    line.addAll(options());
    line.add(main);
    line.add(Long.toString(Math.max(1, 2 * Limits.patience(limits.request()).toSeconds())));
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(Redirect.DISCARD);
    builder.environment().clear();
    return builder;
  }

  private List<String> options() {
    return List.of(
        "-Xmx" + limits.heapMegabytes() + "m",
        "-XX:MaxDirectMemorySize=16m",
        "-XX:+UseSerialGC",
        "-XX:ReservedCodeCacheSize=64m",
        "-Xshare:auto",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + (File.separatorChar == '\\' ? "NUL" : "/dev/null"),
        "-XX:+DisableAttachMechanism",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Djdk.net.hosts.file=" + File.separator + "no-such-file",
        "-Dpdfbox.fontcache=" + fontCache);
  }

  /** The Java that runs this program; on Windows the one that opens no console window. */
  private static Path java() {
    Path bin = Path.of(System.getProperty("java.home", ""), "bin");
    return Stream.of("javaw.exe", "java.exe", "java")
        .map(bin::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> bin.resolve("java"));
  }

  /** Class path and module path of this program; a folder of modules stands for its jars. */
  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(name -> System.getProperty(name, ""))
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(entry -> !entry.isBlank())
        .flatMap(WorkerCommand::withJars)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> withJars(String entry) {
    return Files.isDirectory(Path.of(entry))
        ? Stream.of(entry, entry + File.separator + "*")
        : Stream.of(entry);
  }
}
