package fr.pli.desktop.intake;

import fr.pli.desktop.companion.H2Companions;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.recognition.ListedDirectory;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.NewVault;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.RecoveryKey;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.desktop.work.Jobs;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The intake of the program over a real vault and a real folder; only the pages are not drawn. */
final class TakingProgram implements AutoCloseable {
  static final Patience QUICK =
      new Patience(Duration.ofMillis(20), Duration.ofSeconds(60), Duration.ofMillis(50));

  private static final VaultPerson PERSON =
      new VaultPerson("p1", "EXEMPLE Anne", "Dr", "doctor", "10001234567");

  private final Vault vault;
  private final H2Letters letters;
  private final H2Companions companions;
  private final Intake intake;

  /**
   * Opens the vault; nothing runs before {@link #start}.
   *
   * @param movable false for a folder that lets nothing be moved
   * @param at told of each step, on the thread that takes it
   */
  TakingProgram(
      Path directory, RecoveryKey key, Path folder, boolean movable, Consumer<KillStep> at)
      throws VaultException {
    vault = Vault.openWithRecovery(directory, key);
    OwedEntries journal = new OwedEntries(vault.database(), vault.documents(), vault.journal());
    letters = new H2Letters(vault.database(), journal, InstantSource.system());
    SteppedLetters stepped = new SteppedLetters(letters, at);
    Documents documents = new SteppedDocuments(vault.documents(), at);
    companions = new H2Companions(vault.database(), documents);
    HeldSettings settings = new HeldSettings();
    settings.watch(folder);
    LetterReader reader =
        new LetterReader(
            (FakePages) _ -> FakePages.ONE_WORD,
            text -> Reading.nothing(text.pages().size(), List.of()),
            new CompanionDesk(
                (FakePages) _ -> FakePages.ONE_WORD,
                companions,
                new Joining(new ListedDirectory())),
            _ -> new ReviewSheet(null, false, null, null, null, List.of(), "", false));
    ReadingDesk desk =
        new ReadingDesk(stepped, documents, pdf -> pdf, reader, StandingOrders.NONE, new Jobs());
    Moves.Rename rename = movable ? stepping(folder, at) : TakingProgram::refuse;
    FolderWatch.Desk shared = new FolderWatch.Desk(QUICK, rename, InstantSource.system());
    intake = new Intake(settings, stepped, documents, companions, desk, shared);
  }

  /** A new vault, and the key that opens it without stretching a passphrase each time. */
  static RecoveryKey create(Path directory) throws VaultException {
    char[] passphrase = "Une phrase secrète 7".toCharArray();
    KeyStretching stretching = KeyStretching.ofMebibytes(64, 1);
    NewVault made = Vault.create(directory, PERSON, passphrase, stretching);
    made.vault().close();
    return made.recoveryKey();
  }

  private static Moves.Rename stepping(Path folder, Consumer<KillStep> at) {
    return (from, to) -> {
      boolean begins = folder.equals(from.getParent());
      at.accept(begins ? KillStep.BEFORE_RENAME : KillStep.BEFORE_DONE);
      Moves.ATOMIC.apply(from, to);
      at.accept(begins ? KillStep.AFTER_RENAME : KillStep.AFTER_DONE);
    };
  }

  private static void refuse(Path from, Path to) throws AccessDeniedException {
    throw new AccessDeniedException(from.toString(), to.toString(), "read-only");
  }

  /** As the desk does: what no row names is swept first. */
  void start() {
    Set<DocumentId> named = new HashSet<>(letters.documents());
    named.addAll(companions.documents());
    vault.documents().sweep(named);
    intake.start();
  }

  Vault vault() {
    return vault;
  }

  H2Letters letters() {
    return letters;
  }

  @Override
  public void close() {
    intake.close();
    vault.close();
  }
}
