package fr.pli.desktop.tools;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One run of a program.
 *
 * @param command file to run and its arguments; no patient data: others may see them
 * @param environment variables besides those without which nothing starts
 * @param folder working folder
 * @param time wall time after which it is ended with its children
 * @param mostOutput bytes of standard output after which it is ended
 */
public record ToolRun(
    List<String> command,
    Map<String, String> environment,
    Path folder,
    Duration time,
    int mostOutput) {
  public ToolRun {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
