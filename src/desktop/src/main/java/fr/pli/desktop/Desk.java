package fr.pli.desktop;

import fr.pli.desktop.companion.H2Companions;
import fr.pli.desktop.companion.Joining;
import fr.pli.desktop.correspondents.Correspondents;
import fr.pli.desktop.correspondents.H2Correspondents;
import fr.pli.desktop.correspondents.PracticeDirectory;
import fr.pli.desktop.directory.DirectoryImport;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.directory.LocalDirectory;
import fr.pli.desktop.enrolment.Contact;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.DeviceIdentityStore;
import fr.pli.desktop.enrolment.Wiping;
import fr.pli.desktop.evidence.Evidence;
import fr.pli.desktop.evidence.EvidenceWatch;
import fr.pli.desktop.evidence.Proofs;
import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.Inbox;
import fr.pli.desktop.inbox.SealedArrivals;
import fr.pli.desktop.intake.CompanionDesk;
import fr.pli.desktop.intake.Intake;
import fr.pli.desktop.intake.LetterReader;
import fr.pli.desktop.intake.ReadingDesk;
import fr.pli.desktop.learning.H2Lessons;
import fr.pli.desktop.learning.LearnedRecogniser;
import fr.pli.desktop.learning.Lessons;
import fr.pli.desktop.learning.Teaching;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.Link;
import fr.pli.desktop.outbox.H2Outbox;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.outbox.SealedDepartures;
import fr.pli.desktop.outbox.UnprovenReceipts;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.privacy.Consents;
import fr.pli.desktop.privacy.Privacy;
import fr.pli.desktop.privacy.RecordedInbox;
import fr.pli.desktop.proof.NothingToProveException;
import fr.pli.desktop.proof.ProofExport;
import fr.pli.desktop.proof.ProofFiles;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Surroundings;
import fr.pli.desktop.review.Channels;
import fr.pli.desktop.review.Drafting;
import fr.pli.desktop.review.Drafts;
import fr.pli.desktop.review.FolderDefaults;
import fr.pli.desktop.review.H2Drafts;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.Splitting;
import fr.pli.desktop.review.WithoutReview;
import fr.pli.desktop.settings.H2Settings;
import fr.pli.desktop.settings.SettingsHolder;
import fr.pli.desktop.sync.LockedFetch;
import fr.pli.desktop.sync.Network;
import fr.pli.desktop.sync.Round;
import fr.pli.desktop.sync.Sync;
import fr.pli.desktop.sync.Synchroniser;
import fr.pli.desktop.sync.Upkeep;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Erasure;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Roster;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The client over an open vault: builds every room in flow order, and closes them in the reverse.
 * Closing the desk is locking it.
 */
public final class Desk implements AutoCloseable {
  private final Vault vault;
  private final DeskOptions options;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Jobs jobs = new Jobs();
  private final Practice practice;
  private final @Nullable DeviceIdentity identity;
  private final SettingsHolder settings;
  private final LocalDirectory directory;
  private final Correspondents correspondents;
  private final PracticeDirectory practiceDirectory;
  private final Machinery machinery;
  private final Network network;
  private final Lessons lessons;
  private final H2Letters letters;
  private final H2Companions companions;
  private final Review review;
  private final Splitting splitting;
  private final Intake intake;
  private final H2Outbox outbox;
  private final H2Inbox inbox;
  private final @Nullable HttpLink link;
  private final @Nullable EvidenceWatch evidence;
  private final Sync sync;
  private final Privacy privacy;
  private final Erasure erasure;
  private final PresentIdentity present;
  private final Signal wiped = new Signal();

  /** Builds the desk; nothing runs before {@link #start()}. The vault belongs to the desk now. */
  public Desk(Vault vault, DeskOptions options) {
    this.vault = vault;
    this.options = options;
    erasure = new Erasure(options.home());
    open.push(erasure::destroyFiles); // last of all, and only if the keys were destroyed by order
    open.push(vault);
    OwedEntries journal = new OwedEntries(vault.database(), vault.documents(), vault.journal());
    letters = new H2Letters(vault.database(), journal, options.clock());
    vault.replay(Replays.of(letters));
    present = new PresentIdentity(new DeviceIdentityStore(vault.secrets()));
    identity = present.find().orElse(null);
    Roster signedIn = vault.roster();
    settings =
        new H2Settings(
            vault.database(),
            journal,
            options.clock(),
            signedIn,
            () -> signedIn.current().displayName());
    directory = opened(new LocalDirectory(options.directoryFolder()));
    correspondents = new H2Correspondents(vault.database(), journal, options.clock());
    practiceDirectory = opened(new PracticeDirectory(directory, correspondents, this::exchanged));
    machinery = opened(new Machinery(options));
    network = new Network(vault.database());
    practice = Practice.of(vault.person(), mailbox());

    PrivacyWiring guarded = new PrivacyWiring(vault, journal, present, jobs, options.clock());
    Consents consents = guarded.consents(practice);
    lessons = new H2Lessons(vault.database(), journal, options.clock());
    Teaching teaching = new Teaching(lessons);
    Channels channels =
        new Channels(new NetworkReach(network), settings::current, teaching::channelOf);
    companions = new H2Companions(vault.database(), vault.documents());
    review = new Review(letters, practiceDirectory, channels, teaching, consents, signedIn);
    splitting = new Splitting(letters, vault.documents(), machinery.pages(), signedIn);
    intake = opened(intake(channels));
    outbox =
        new H2Outbox(
            vault.database(),
            letters,
            journal,
            settings::current,
            options.clock(),
            consents,
            signedIn,
            Ids::next);
    inbox = new H2Inbox(vault.database(), vault.documents(), journal, options.clock(), signedIn);
    outbox.changed().subscribe(practiceDirectory::exchangedChanged);
    inbox.changed().subscribe(practiceDirectory::exchangedChanged);
    privacy = guarded.privacy(letters, outbox, inbox, consents, settings);
    link = identity == null ? null : opened(link(identity));
    evidence = identity == null ? null : evidence(journal);
    sync =
        identity == null || link == null || evidence == null
            ? new NoServer(options.clock().instant())
            : opened(sync(link, evidence, journal));
    journal.settle();
    if (evidence != null) {
      evidence.atOpening();
    }
  }

  /** Sweeps what no row refers to, then watches the folders and exchanges with the server. */
  public void start() {
    machinery.start();
    sweep();
    privacy.keepHere();
    intake.start();
    sync.start();
  }

  /** Deletes documents that nothing refers to any more. */
  public int sweep() {
    Set<DocumentId> referenced = new HashSet<>(letters.documents());
    referenced.addAll(companions.documents());
    referenced.addAll(outbox.documents());
    referenced.addAll(inbox.documents());
    return vault.documents().sweep(referenced);
  }

  /** Our mailbox as the list of members knows it now, or as it was when we enrolled. */
  private @Nullable Mailbox mailbox() {
    return identity == null
        ? null
        : network.find(identity.mailbox().id()).map(Member::mailbox).orElse(identity.mailbox());
  }

  private Set<String> exchanged() {
    return new KnownCorrespondents(outbox, inbox).get();
  }

  private Intake intake(Channels channels) {
    Surroundings surroundings =
        new Surroundings(practice.numbers(), practice.town(), practiceDirectory::knows);
    LetterReader reader =
        new LetterReader(
            machinery.scans(),
            new LearnedRecogniser(
                new LetterRecogniser(practiceDirectory, surroundings),
                lessons,
                practiceDirectory,
                practice::doctors),
            new CompanionDesk(machinery.pages(), companions, new Joining(practiceDirectory)),
            new Drafting(practiceDirectory, channels, practice::doctors)::draft);
    Documents documents = vault.documents();
    FolderOrders orders =
        new FolderOrders(
            new FolderDefaults(settings::current, practice::doctors),
            new WithoutReview(settings::current, practice::numbers),
            letters,
            this::outbox);
    ReadingDesk reading =
        new ReadingDesk(letters, documents, machinery.conversion(), reader, orders, jobs);
    return new Intake(
        settings, letters, documents, companions, reading, options.patience(), options.clock());
  }

  private HttpLink link(DeviceIdentity enrolled) {
    return new HttpLink(enrolled.link(), options.timeouts(), options.clock());
  }

  private EvidenceWatch evidence(OwedEntries journal) {
    return new EvidenceWatch(
        vault.database(),
        vault.journal(),
        journal,
        new UnprovenReceipts(vault.database()),
        new DeskKeys(present, network),
        options.clock());
  }

  private Synchroniser sync(HttpLink line, EvidenceWatch watch, OwedEntries journal) {
    DeskKeys keys = new DeskKeys(present, network);
    SecureRandom random = new SecureRandom();
    SealedDepartures departures =
        new SealedDepartures(
            vault.database(), letters, outbox, vault.documents(), journal, keys, random);
    SealedArrivals arrivals =
        new SealedArrivals(
            vault.database(),
            inbox,
            vault.documents(),
            journal,
            keys,
            options.antechamber(),
            options.clock());
    network.changed().subscribe(arrivals::membersChanged);
    Round round =
        new Round(
            line,
            vault.database(),
            departures,
            arrivals,
            network,
            () -> present.get().evidence(),
            upkeep(line, watch),
            options.clock());
    Synchroniser synchroniser = new Synchroniser(round, options.pace(), random);
    outbox.changed().subscribe(synchroniser::dueChanged);
    return synchroniser;
  }

  private Upkeep upkeep(HttpLink line, EvidenceWatch watch) {
    Contact contact = new Contact(vault.secrets(), line, options.clock());
    Wiping wiping = new Wiping(line, present, erasure);
    return new DeskUpkeep(contact, line, present, watch, privacy, wiping, wiped);
  }

  /** Fires when the vault's keys were destroyed by order: close the desk, which does the rest. */
  public Signal wiped() {
    return wiped;
  }

  private <T extends AutoCloseable> T opened(T room) {
    open.push(room);
    return room;
  }

  public Vault vault() {
    return vault;
  }

  public DeskOptions options() {
    return options;
  }

  public Practice practice() {
    return practice;
  }

  /** This workstation in the network; empty before it is enrolled. */
  public Optional<DeviceIdentity> identity() {
    return Optional.ofNullable(identity);
  }

  public SettingsHolder settings() {
    return settings;
  }

  public LocalDirectory directory() {
    return directory;
  }

  /** The directory with this practice's own correspondents in it, and first. */
  public PracticeDirectory practiceDirectory() {
    return practiceDirectory;
  }

  public Correspondents correspondents() {
    return correspondents;
  }

  /**
   * Replaces the directory by what extraction files hold, as a job. Blocks for seconds.
   *
   * @throws IOException if the own store cannot be written; the former set stays in use
   */
  public ImportOutcome updateDirectory(List<Path> files) throws IOException {
    try (Job job = jobs.begin(DirectoryImport.JOB, 100)) {
      return new DirectoryImport(directory, options.clock()).read(files, job);
    }
  }

  /** What does not fit in the server's log or in our journal. */
  public Evidence evidence() {
    return evidence == null ? Evidence.none() : evidence;
  }

  /**
   * Writes the proof that a letter was sent to one recipient, as a job. Blocks for a moment.
   *
   * @throws NothingToProveException if the server has not accepted it yet
   * @throws IOException if the folder cannot be written
   */
  public ProofFiles exportProof(UUID dispatch, Path folder)
      throws NothingToProveException, IOException {
    if (identity == null) {
      throw new NothingToProveException("Not enrolled");
    }
    privacy.proven(dispatch);
    try (Job job = jobs.begin(ProofExport.JOB, ProofExport.STEPS)) {
      Proofs proofs = new Proofs(vault.database());
      return new ProofExport(outbox, letters, proofs, identity, options.clock())
          .write(dispatch, folder, job);
    }
  }

  /** Erasing, retention, and what goes with them. */
  public Privacy privacy() {
    return privacy;
  }

  public PageReader pages() {
    return machinery.pages();
  }

  /** The programs of others that this machine has. */
  public InstalledTools tools() {
    return machinery.tools();
  }

  public Network network() {
    return network;
  }

  public Letters letters() {
    return letters;
  }

  /** What people taught by correcting. */
  public Lessons lessons() {
    return lessons;
  }

  /** Where what is typed waits while the desk is locked. */
  public Drafts drafts() {
    return new H2Drafts(vault.database());
  }

  public Review review() {
    return review;
  }

  /** Makes several letters of one file. */
  public Splitting splitting() {
    return splitting;
  }

  public Intake intake() {
    return intake;
  }

  public Outbox outbox() {
    return outbox;
  }

  public Inbox inbox() {
    return new RecordedInbox(inbox, privacy.register());
  }

  /** The line to the server; empty before the workstation is enrolled. */
  public Optional<Link> link() {
    return Optional.ofNullable(link);
  }

  public Sync sync() {
    return sync;
  }

  /**
   * What goes on fetching sealed letters after this desk is closed; empty where the practice does
   * not allow the key of the line to stay in memory, or the workstation is not enrolled.
   *
   * @param arrived told how many letters came so far
   */
  public Optional<LockedFetch> whileLocked(IntConsumer arrived) {
    DeviceIdentity enrolled = identity;
    return enrolled == null || !settings.current().locking().fetching()
        ? Optional.empty()
        : Optional.of(
            new LockedFetch(
                link(enrolled), vault.database(), options.antechamber(), options.pace(), arrived));
  }

  public Jobs jobs() {
    return jobs;
  }

  /** Stops everything, the last built first, then locks the vault. */
  @Override
  public void close() {
    RuntimeException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        first = first == null ? new IllegalStateException("The desk did not close well", e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
