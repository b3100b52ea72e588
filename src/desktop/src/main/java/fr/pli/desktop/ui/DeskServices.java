package fr.pli.desktop.ui;

import fr.pli.desktop.correspondents.Correspondents;
import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.evidence.Evidence;
import fr.pli.desktop.inbox.Inbox;
import fr.pli.desktop.intake.FolderState;
import fr.pli.desktop.learning.Lessons;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.privacy.PrivacyDesk;
import fr.pli.desktop.proof.NothingToProveException;
import fr.pli.desktop.proof.ProofFiles;
import fr.pli.desktop.review.Drafts;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.Splitting;
import fr.pli.desktop.settings.SettingsHolder;
import fr.pli.desktop.sync.Sync;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Jobs;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.Party;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * The rooms that the screens knock at, given by the wiring after unlocking. It passes the seven
 * parameters of good manners: it is the one list of doors, nothing more.
 *
 * @param person who is signed in
 * @param people who may do what
 * @param doctors who writes letters in this practice, to choose an author from
 * @param sessionKnown true while it is heard when the session of the system locks
 */
public record DeskServices(
    Person person,
    People people,
    String practice,
    List<Party> doctors,
    Letters letters,
    Drafts drafts,
    Review review,
    Splitting splitting,
    Lessons lessons,
    Outbox outbox,
    ProofWriting proofs,
    Evidence evidence,
    Inbox inbox,
    Directory directory,
    Correspondents correspondents,
    DirectoryUpdate update,
    SettingsHolder settings,
    Sync sync,
    PageReader pages,
    Documents documents,
    Drop drop,
    InstalledTools tools,
    Watching watching,
    PrivacyDesk privacy,
    BooleanSupplier sessionKnown,
    Jobs jobs,
    InstantSource clock) {

  /** The stored documents. */
  @FunctionalInterface
  public interface Documents {
    /**
     * The bytes of a letter's document, which is then in the register of accesses. Blocks.
     *
     * @throws RuntimeException of the vault if it cannot be read
     */
    byte[] bytes(UUID letter, DocumentId document);
  }

  /** Writes proofs of sending. */
  @FunctionalInterface
  public interface ProofWriting {
    /**
     * Blocks while the work shows among the jobs.
     *
     * @throws NothingToProveException if the server has not accepted the dispatch yet
     */
    ProofFiles write(UUID dispatch, Path folder) throws NothingToProveException, IOException;
  }

  /** How the watched folders are. */
  public interface Watching {
    List<FolderState> folders();

    /** Told when one disappears or comes back. */
    Signal changed();
  }

  /** Replaces the directory by newer files. */
  @FunctionalInterface
  public interface DirectoryUpdate {
    /**
     * Blocks while the work shows among the jobs; the former directory stays unless all is good.
     */
    ImportOutcome read(List<Path> files) throws IOException;
  }

  /** Takes in files that were dropped on the window. */
  @FunctionalInterface
  public interface Drop {
    /** Blocks until each is stored or refused; what became of them shows in the queue. */
    void take(List<Path> files);
  }
}
