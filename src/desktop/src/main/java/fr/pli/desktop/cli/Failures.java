package fr.pli.desktop.cli;

import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.vault.VaultException;
import fr.pli.exchange.wire.MistypedCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Puts what went wrong into words and chooses the exit code. */
final class Failures implements IExecutionExceptionHandler {
  private final Workstation workstation;

  Failures(Workstation workstation) {
    this.workstation = workstation;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    Words words = workstation.words();
    Told told = told(failure, words);
    line.getErr().println(told.words());
    line.getErr().flush();
    return told.exit();
  }

  static Told told(Exception failure, Words words) {
    return switch (failure) {
      case CommandRefusal e -> new Told(e.exit(), e.words(words));
      case VaultException e -> vault(e, words);
      case EnrolmentException e -> new Told(Exit.LOCKED_OUT, words.word("enrolment", e.code()));
      case LinkException e -> new Told(exit(e), words.word("link", e.code()));
      case NotAllowedException e -> new Told(Exit.REFUSED, words.word("not-allowed", e.right()));
      case MistypedCode e -> new Told(Exit.REFUSED, words.word("code", e.reason().name()));
      case StorageException e -> new Told(Exit.BROKEN, words.word("storage", e.reason().name()));
      // The message of an I/O failure names a file, which may be called after a patient.
      case IOException e -> new Told(Exit.REFUSED, words.text("file.failed", name(e)));
      default -> new Told(Exit.BROKEN, words.text("broken", name(failure)));
    };
  }

  private static Told vault(VaultException e, Words words) {
    boolean wait = e.reason() == VaultException.Reason.TOO_MANY_TRIES;
    String text =
        wait
            ? words.text("vault.TOO_MANY_TRIES", Math.max(1, e.waitTime().toSeconds()))
            : words.word("vault", e.reason().name());
    boolean asked =
        e.reason() == VaultException.Reason.WEAK_PASSPHRASE
            || e.reason() == VaultException.Reason.LAST_ADMINISTRATOR
            || e.reason() == VaultException.Reason.ALREADY_EXISTS;
    return new Told(asked ? Exit.REFUSED : Exit.LOCKED_OUT, text);
  }

  private static int exit(LinkException e) {
    return e.reason().needsPerson() ? Exit.LOCKED_OUT : Exit.LATER;
  }

  private static String name(Exception e) {
    return e.getClass().getSimpleName();
  }

  /** An exit code and the words that go with it. */
  record Told(int exit, String words) {}
}
