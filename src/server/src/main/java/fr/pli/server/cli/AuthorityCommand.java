package fr.pli.server.cli;

import fr.pli.server.operator.AuthorityStep;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Replaces the network's authority, step by step. */
@Command(
    name = "authority",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.pli.server.cli.messages")
final class AuthorityCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Parameters(paramLabel = "STEP", descriptionKey = "authority.step")
  private @Nullable AuthorityStep step;

  @Override
  public Integer call() throws IOException {
    AuthorityStep wanted = step;
    if (wanted != null) {
      data.operate(operations -> operations.authority(wanted));
      System.out.println(Words.of("authority." + wanted.name().toLowerCase(Locale.ROOT)));
    }
    return 0;
  }
}
