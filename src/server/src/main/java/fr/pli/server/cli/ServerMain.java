package fr.pli.server.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The server's command line. Without a command it runs the server. */
@Command(
    name = "pli-server",
    resourceBundle = "fr.pli.server.cli.messages",
    version = "Pli 0.1.0",
    mixinStandardHelpOptions = true,
    subcommands = {
      InviteCommand.class,
      DevicesCommand.class,
      RevokeCommand.class,
      WipeCommand.class,
      AuthorityCommand.class,
      DirectoryCommand.class,
      RestoredCommand.class
    })
public final class ServerMain implements Runnable {
  @Mixin private final RunOptions options = new RunOptions();

  /** Starts the program; ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  static CommandLine commandLine(String... arguments) {
    language(List.of(arguments)).ifPresent(Locale::setDefault);
    return new CommandLine(new ServerMain())
        .setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** The language is needed before the options are read, because their help is in it. */
  private static java.util.Optional<Locale> language(List<String> arguments) {
    int at = arguments.indexOf("--lang");
    return at >= 0 && at + 1 < arguments.size()
        ? java.util.Optional.of(Locale.forLanguageTag(arguments.get(at + 1)))
        : Arrays.stream(arguments.toArray(String[]::new))
            .filter(argument -> argument.startsWith("--lang="))
            .map(argument -> Locale.forLanguageTag(argument.substring("--lang=".length())))
            .findFirst();
  }

  @Override
  public void run() {
    new Running(options).untilStopped();
  }
}
