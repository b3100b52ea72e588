package fr.pli.server.cli;

import fr.pli.exchange.wire.Refusal;
import fr.pli.server.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in words, and chooses the exit code: 1 refused, 2 usage, 3 trouble. */
final class Failures implements IExecutionExceptionHandler {
  private static final int REFUSED = 1;
  private static final int USAGE = 2;
  private static final int TROUBLE = 3;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return switch (e) {
      case Refusal refusal ->
          say(command, REFUSED, "error.refused", refusal.type().code() + ", " + text(refusal));
      case IllegalArgumentException usage -> say(command, USAGE, "error.usage", text(usage));
      case StoreException store ->
          say(command, TROUBLE, store.inUse() ? "error.inuse" : "error.store", text(store));
      case IllegalStateException never -> say(command, REFUSED, "error.never", text(never));
      case UncheckedIOException io -> say(command, TROUBLE, "error.io", text(io));
      case IOException io -> say(command, TROUBLE, "error.io", text(io));
      default -> say(command, TROUBLE, "error.io", e.toString());
    };
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static int say(CommandLine command, int code, String key, String detail) {
    command.getErr().println(Words.of(key, detail));
    command.getErr().flush();
    return code;
  }
}
