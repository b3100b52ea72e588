package fr.pli.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The national directory. */
@Command(
    name = "directory",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.pli.server.cli.messages",
    subcommands = DirectoryCommand.Import.class)
final class DirectoryCommand {
  /** Replaces the directory by the open extractions in files. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      resourceBundle = "fr.pli.server.cli.messages")
  static final class Import implements Callable<Integer> {
    @Mixin private final DataOption data = new DataOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
      data.operate(
          operations ->
              System.out.println(
                  Words.of("imported", Long.toString(operations.importDirectory(files)))));
      return 0;
    }
  }
}
