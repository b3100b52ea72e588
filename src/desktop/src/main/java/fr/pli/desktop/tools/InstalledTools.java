package fr.pli.desktop.tools;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this machine has. A program that is found is asked for its version and languages once; one
 * that is missing is looked for again at every question, so that it is used as soon as it is there.
 */
public final class InstalledTools {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_WORDS = 1 << 16;
  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+){1,3}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}(?:_[A-Za-z]+)?|osd");
  private final Locator locator;
  private final ToolRunner runner;
  private final Map<Program, Tool> known = new EnumMap<>(Program.class);

  public InstalledTools(Locator locator, ToolRunner runner) {
    this.locator = locator;
    this.runner = runner;
  }

  /** What is known of a program; the first question may take seconds. */
  public synchronized Tool find(Program program) {
    @Nullable Tool before = known.get(program);
    if (before instanceof Tool.Installed(Path path, _, _) && Files.exists(path)) {
      return before;
    }
    if (before instanceof Tool.Unusable) {
      return before;
    }
    Tool now = locator.locate(program).map(path -> asked(program, path)).orElse(new Tool.Missing());
    known.put(program, now);
    return now;
  }

  /** Forgets what is known: someone has just installed something. */
  public synchronized void lookAgain() {
    known.clear();
  }

  private Tool asked(Program program, Path path) {
    try {
      Matcher version = VERSION.matcher(output(path, "--version"));
      if (!version.find()) {
        return new Tool.Unusable(path);
      }
      List<String> languages =
          program == Program.TESSERACT ? languages(output(path, "--list-langs")) : List.of();
      return new Tool.Installed(path, version.group(), languages);
    } catch (ToolException e) {
      return new Tool.Unusable(path);
    }
  }

  private String output(Path path, String question) throws ToolException {
    ToolRun run =
        new ToolRun(
            List.of(path.toString(), question),
            Map.of("HOME", System.getProperty("java.io.tmpdir", ".")),
            Path.of(System.getProperty("java.io.tmpdir", ".")),
            PATIENCE,
            MOST_WORDS);
    return new String(runner.run(run, new byte[0]), StandardCharsets.UTF_8);
  }

  private static List<String> languages(String output) {
    return Stream.of(output.split("\\R", -1))
        .map(String::strip)
        .filter(line -> LANGUAGE.matcher(line).matches())
        .toList();
  }
}
