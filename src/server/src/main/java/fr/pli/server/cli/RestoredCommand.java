package fr.pli.server.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that the data folder was restored from a backup. */
@Command(
    name = "restored",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.pli.server.cli.messages")
final class RestoredCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException {
    data.operate(operations -> operations.declareRestored());
    System.out.println(Words.of("restored"));
    return 0;
  }
}
