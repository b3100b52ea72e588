package fr.pli.desktop.cli;

import fr.pli.desktop.ui.PliApplication;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** The desktop's command line. Without a command it opens the window. */
@Command(
    name = "pli",
    version = "Pli 0.1.0",
    description = "Courriers médicaux entre professionnels. Sans commande, ouvre la fenêtre.",
    footer = {
      "",
      "Codes de sortie :",
      "  0  fait",
      "  1  pas maintenant ; rien n’est perdu",
      "  2  refusé, ou mal demandé",
      "  3  poste non enrôlé, révoqué ou verrouillé, ou serveur qui n’est pas le vôtre",
      "  4  panne du programme"
    })
public final class PliMain implements Callable<Integer> {
  @Mixin private final Workstation workstation;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Affiche la version.")
  @SuppressWarnings("UnusedVariable") // its presence makes picocli print the version
  private boolean version;

  private PliMain(Workstation workstation) {
    this.workstation = workstation;
  }

  /** Starts the program; ends with its exit code. */
  public static void main(String[] arguments) {
    Logs.silence();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return commandLine(OpenPages::workers);
  }

  static CommandLine commandLine(Function<Path, OpenPages> pages) {
    Workstation workstation = new Workstation();
    CommandLine line =
        new CommandLine(new PliMain(workstation))
            .addSubcommand(new EnrolCommand(workstation))
            .addSubcommand(new DirectoryCommand(workstation))
            .addSubcommand(new SendCommand(workstation))
            .addSubcommand(new OutboxCommand(workstation))
            .addSubcommand(new SyncCommand(workstation))
            .addSubcommand(new InboxCommand(workstation))
            .addSubcommand(new ExportCommand(workstation))
            .addSubcommand(new ProofCommand(workstation))
            .addSubcommand(new WatchCommand(workstation))
            .addSubcommand(new InspectCommand(workstation, pages))
            .addSubcommand(new PeopleCommand(workstation))
            .addSubcommand(new PrivacyCommand(workstation))
            .addSubcommand(new DemoCommand());
    line.setExecutionExceptionHandler(new Failures(workstation));
    line.setParameterExceptionHandler(new Misuse(workstation));
    inFrench(line);
    return line;
  }

  private static void inFrench(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.synopsisHeading("Usage : ");
    usage.commandListHeading("%nCommandes :%n");
    usage.optionListHeading("%nOptions :%n");
    usage.synopsisSubcommandLabel("[COMMANDE]");
    usage.abbreviateSynopsis(!line.getSubcommands().isEmpty());
    line.getSubcommands().values().forEach(PliMain::inFrench);
  }

  @Override
  public Integer call() {
    Logs.warnings();
    PliApplication.open(workstation.home());
    return Exit.DONE;
  }
}
