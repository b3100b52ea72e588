package fr.pli.desktop.privacy;

import fr.pli.desktop.companion.H2Companions;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.link.ErasureLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.outbox.H2Outbox;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The room's parts over one vault, and what is seen to by itself. */
public final class Privacy implements PrivacyDesk {
  private final Erasing erasing;
  private final ServerErasures server;
  private final Expiry expiry;
  private final AccessRegister register;
  private final Letterbook book;
  private final DataExport export;
  private final Jobs jobs;
  private final Documents documents;
  private final InstantSource clock;

  /**
   * Furnishes the room.
   *
   * @param rooms every room that keeps something about letters
   */
  public Privacy(Means means, List<Erasable> rooms, Letterbox letterbox) {
    KeptCompanions companions = new H2Companions(means.database(), means.documents());
    clock = means.clock();
    documents = means.documents();
    jobs = means.jobs();
    erasing = new Erasing(means, rooms, new SourceFiles(letterbox.letters(), companions));
    server = new ServerErasures(erasing);
    expiry =
        new Expiry(
            letterbox.letters(),
            letterbox.outbox(),
            letterbox.inbox(),
            () -> letterbox.settings().get().retention(),
            erasing);
    book = new Letterbook(letterbox.letters(), letterbox.outbox(), letterbox.inbox());
    register =
        new AccessRegister(
            means.log(), book, means.who(), means.workstation(), clock, means.guard());
    export =
        new DataExport(book, letterbox.outbox(), letterbox.consents(), documents, register, means);
  }

  /** Where letters are, and what the practice laid down about them. */
  public record Letterbox(
      H2Letters letters,
      H2Outbox outbox,
      H2Inbox inbox,
      Consents consents,
      Supplier<Settings> settings) {}

  /**
   * What the room works with.
   *
   * @param log what {@code journal} writes to
   * @param who name of whoever is signed in
   * @param workstation device id, empty before it is enrolled
   * @param guard whether whoever is signed in may
   */
  public record Means(
      Database database,
      Documents documents,
      OwedEntries journal,
      Journal log,
      Supplier<String> who,
      String workstation,
      Jobs jobs,
      InstantSource clock,
      Guard guard) {}

  public Erasing erasing() {
    return erasing;
  }

  /**
   * The pages of an outgoing letter, for whoever is signed in to see.
   *
   * @throws fr.pli.desktop.vault.StorageException if they cannot be read, or if that they are seen
   *     cannot be written
   */
  public byte[] pages(UUID letter, DocumentId document) {
    byte[] pdf = documents.read(document);
    register.note(AccessAct.OPENED, letter);
    return pdf;
  }

  /** A proof of this dispatch is written. */
  public void proven(UUID dispatch) {
    book.ofDispatch(dispatch).ifPresent(letter -> register.note(AccessAct.PROVEN, letter));
  }

  /** Who had to do with which letter. */
  public AccessRegister register() {
    return register;
  }

  /** How long what is kept. */
  public Expiry expiry() {
    return expiry;
  }

  @Override
  public Erasing.Outcome erase(Collection<UUID> letters, String who) {
    try (Job job = jobs.begin(Erasing.JOB, letters.size())) {
      return erasing.erase(letters, who, job);
    }
  }

  @Override
  public Optional<ErasedLetter> erased(UUID letter) {
    return erasing.erased(letter);
  }

  @Override
  public List<UUID> due() {
    return expiry.due(clock.instant());
  }

  @Override
  public Overdue overdue() {
    return expiry.overdue(clock.instant());
  }

  @Override
  public List<Access> accesses(AccessFilter filter) {
    return register.find(filter);
  }

  @Override
  public List<KnownPatient> patients(String words) {
    return export.patients(words);
  }

  @Override
  public int export(@Nullable KnownPatient patient, Path file) throws IOException {
    try (Job job = jobs.begin(DataExport.JOB, 0)) {
      return export.write(patient, file, job);
    }
  }

  @Override
  public Signal changed() {
    return erasing.changed();
  }

  /** What needs no server: at the start, and with each exchange. */
  public void keepHere() {
    erasing.shred();
    erasing.followColleagues();
    expiry.run(clock.instant());
  }

  /**
   * With each exchange.
   *
   * @throws LinkException if the line is the trouble; what is owed stays owed
   */
  public void keep(ErasureLink link) throws LinkException {
    keepHere();
    server.tell(link);
  }
}
