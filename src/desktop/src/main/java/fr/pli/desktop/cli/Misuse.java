package fr.pli.desktop.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where its help is. */
final class Misuse implements IParameterExceptionHandler {
  private final Workstation workstation;

  Misuse(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    Words words = workstation.words();
    line.getErr().println(text(e, words));
    line.getErr().println(words.text("usage.help", line.getCommandSpec().qualifiedName()));
    line.getErr().flush();
    return Exit.REFUSED;
  }

  private static String name(ArgSpec missing) {
    return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
  }

  private static String text(ParameterException e, Words words) {
    return switch (e) {
      case UnmatchedArgumentException unknown ->
          words.text("usage.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          words.text(
              "usage.missing",
              String.join(
                  ", ", missing.getMissing().stream().map(Misuse::name).distinct().toList()));
      default -> words.text("usage.wrong", String.valueOf(e.getMessage()));
    };
  }
}
