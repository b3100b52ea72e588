package fr.pli.server.cli;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shuts a stolen workstation out and has it destroy what it holds. */
@Command(
    name = "wipe",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.pli.server.cli.messages")
final class WipeCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Parameters(paramLabel = "DEVICE", descriptionKey = "device")
  private @Nullable UUID device;

  @Override
  public Integer call() throws IOException {
    UUID id = device;
    if (id != null) {
      data.operate(operations -> operations.wipe(id));
      System.out.println(Words.of("wipe.ordered", id.toString()));
    }
    return 0;
  }
}
