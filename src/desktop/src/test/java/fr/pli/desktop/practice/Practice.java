package fr.pli.desktop.practice;

import fr.pli.desktop.Erasables;
import fr.pli.desktop.Replays;
import fr.pli.desktop.correspondents.H2Correspondents;
import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.SealedArrivals;
import fr.pli.desktop.inbox.Trust;
import fr.pli.desktop.learning.H2Lessons;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.outbox.H2Outbox;
import fr.pli.desktop.outbox.Keyring;
import fr.pli.desktop.outbox.SealedDepartures;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.privacy.Consents;
import fr.pli.desktop.privacy.Privacy;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.CareTeam;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.settings.H2Settings;
import fr.pli.desktop.sync.Antechamber;
import fr.pli.desktop.vault.ClearVault;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultNotice;
import fr.pli.desktop.work.Jobs;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fictional practice over a real vault, with its network in memory. {@link #restart()} gives the
 * rooms that a program started anew would have.
 */
public final class Practice {
  public static final String WHO = "Dr Claire MORVAN";
  public static final UUID MAILBOX = UUID.fromString("0193b000-0000-7000-8000-000000000001");
  public static final Party AUTHOR =
      new Party(RecipientKind.PROFESSIONAL, "Dr", "Claire MORVAN", "", null, null);
  public static final Patient PATIENT =
      new Patient("LE GALL", null, List.of("Yann"), LocalDate.of(1948, 4, 3), Sex.MALE, null);

  public static final Keys AUTHORITY = new Keys("Autorité fictive");
  public static final Keys.Device US = AUTHORITY.device("poste 1");
  public static final Keys.Device MEMBER = AUTHORITY.device("poste 2");
  public static final Keys.Device GATEWAY = AUTHORITY.device("passerelle");
  public static final SigningIdentity EVIDENCE = AUTHORITY.signing("preuves");

  public final Fuse fuse = new Fuse();

  /** What whoever is signed in may do. */
  public volatile Guard allowed = Guard.NOBODY_KEPT;

  /** Where sealed letters lie that came while the desk was locked. */
  public final Antechamber antechamber = new Antechamber(SharedVault.antechamber());

  private final Guard guard = act -> allowed.allows(act);
  public final MovingClock clock = new MovingClock(Keys.NOW);
  public final List<Keys.Device> member = new ArrayList<>(List.of(MEMBER));
  public final PostOffice office = new PostOffice(fuse, EVIDENCE, clock);
  private final @Nullable Path own;
  private Vault vault;
  public Database database;
  public Documents documents;
  public Journal journal;
  public OwedEntries entries;
  public H2Settings settings;
  public H2Lessons lessons;
  public H2Correspondents correspondents;
  public H2Letters letters;
  public H2Outbox outbox;
  public SealedDepartures departures;
  public H2Inbox inbox;
  public SealedArrivals arrivals;
  public Privacy privacy;
  public Consents consents;

  /** A practice that has nothing yet. */
  public Practice() throws Exception {
    own = null;
    vault = SharedVault.emptied();
    restart();
  }

  /** A practice that has nothing yet, and a vault to itself, which may be broken. */
  public Practice(Path directory) throws Exception {
    own = directory;
    vault = SharedVault.made(directory);
    restart();
  }

  /** The program starts anew over what is on the disk; the vault itself stays open. */
  public void restart() {
    fuse.reset();
    database = new MortalDatabase(vault.database(), fuse);
    documents = new MortalDocuments(vault.documents(), fuse);
    journal = new MortalJournal(vault.journal(), fuse);
    entries = new OwedEntries(database, documents, journal);
    settings = new H2Settings(database, entries, clock, guard, () -> "Dr C. Morvan");
    lessons = new H2Lessons(database, entries, clock);
    correspondents = new H2Correspondents(database, entries, clock);
    letters = new H2Letters(database, entries, clock);
    consents = new Consents(database, entries, new CareTeam(Set::of), clock, guard);
    outbox =
        new H2Outbox(
            database, letters, entries, settings::current, clock, consents, guard, Ids::next);
    departures =
        new SealedDepartures(
            database, letters, outbox, documents, entries, keyring(), new Random(7));
    inbox = new H2Inbox(database, documents, entries, clock, guard);
    arrivals = new SealedArrivals(database, inbox, documents, entries, trust(), antechamber, clock);
    privacy =
        new Privacy(
            new Privacy.Means(
                database,
                documents,
                entries,
                journal,
                () -> WHO,
                "poste-1",
                new Jobs(),
                clock,
                guard),
            Erasables.all(),
            new Privacy.Letterbox(letters, outbox, inbox, consents, settings::current));
  }

  /** As {@link #restart()}, the vault closed and opened too. */
  public void restartWithVault() throws Exception {
    if (own == null) {
      vault = SharedVault.reopen();
    } else {
      vault.close();
      vault = SharedVault.opened(own);
    }
    vault.replay(Replays.of(new H2Letters(vault.database(), entriesOf(vault), clock)));
    restart();
  }

  /** Every byte of the vault's folder, in the clear; the vault is to be stopped. */
  public ClearVault clear() throws Exception {
    return new ClearVault(
        java.util.Objects.requireNonNull(own), SharedVault.PERSON.id(), SharedVault.PASSPHRASE);
  }

  static OwedEntries entriesOf(Vault vault) {
    return new OwedEntries(vault.database(), vault.documents(), vault.journal());
  }

  /** Everything is stopped; what lies in the vault's folder may be changed. */
  public void stop() {
    vault.close();
  }

  /** What the user is told after the vault was opened. */
  public Set<VaultNotice> notices() {
    return vault.notices();
  }

  private Keyring keyring() {
    return new Keyring() {
      @Override
      public SigningIdentity signer() {
        return US.signing();
      }

      @Override
      public List<RecipientDevice> devicesOf(UUID mailbox) {
        return mailbox.equals(MAILBOX)
            ? member.stream().map(Keys.Device::announced).toList()
            : List.of();
      }

      @Override
      public Optional<RecipientDevice> gateway() {
        return Optional.of(GATEWAY.announced());
      }

      @Override
      public List<X509Certificate> evidence() {
        return List.of(EVIDENCE.certificate());
      }
    };
  }

  private Trust trust() {
    return new Trust() {
      @Override
      public List<OpeningKey> keys() {
        return US.keys();
      }

      @Override
      public Set<X509Certificate> authorities() {
        return Set.of(AUTHORITY.certificate());
      }

      @Override
      public List<X509Certificate> evidence() {
        return List.of(EVIDENCE.certificate());
      }

      @Override
      public Optional<String> nameOf(UUID mailbox) {
        return named(each -> each.mailbox().equals(mailbox));
      }

      @Override
      public Optional<String> senderOf(X509Certificate signing) {
        return named(each -> each.signing().certificate().equals(signing));
      }

      private Optional<String> named(Predicate<Keys.Device> which) {
        return member.stream().anyMatch(which) ? Optional.of("Cabinet du Port") : Optional.empty();
      }

      @Override
      public SigningIdentity signer() {
        return US.signing();
      }
    };
  }

  /** A letter that was taken in and read, with the given ways to leave. */
  public UUID letter(ChannelOption... options) {
    return letter(pdf("lettre " + Ids.next()), options);
  }

  public UUID letter(byte[] pdf, ChannelOption... options) {
    UUID id = taken(pdf);
    letters.read(id, Reading.nothing(1, List.of()), sheet(options));
    return id;
  }

  /** A letter that was taken in and not read yet. */
  public UUID taken(byte[] pdf) {
    String sha256 = HexFormat.of().formatHex(digest(pdf));
    return letters.taken("/scans", Ids.next() + ".pdf", documents.put(pdf), pdf.length, sha256);
  }

  public static ReviewSheet sheet(ChannelOption... options) {
    List<ReviewRecipient> recipients = new ArrayList<>();
    for (ChannelOption option : options) {
      recipients.add(recipient(option));
    }
    return new ReviewSheet(
        PATIENT,
        true,
        AUTHOR,
        DocumentType.REFERRAL,
        LocalDate.of(2026, 11, 20),
        recipients,
        "",
        false);
  }

  public static ReviewRecipient recipient(ChannelOption option) {
    Party aubry = new Party(RecipientKind.PROFESSIONAL, "Dr", "Paul AUBRY", "", null, null);
    return new ReviewRecipient(
        Ids.next(),
        aubry,
        RecipientRole.TO,
        "Docteur Paul AUBRY",
        "rpps:1",
        List.of("rpps:1"),
        true,
        List.of(),
        "address-block",
        option);
  }

  public static ChannelOption network() {
    return new ChannelOption(Channel.NETWORK, MAILBOX.toString(), List.of(), "sealed-end-to-end");
  }

  public static ChannelOption fax() {
    return new ChannelOption(Channel.FAX, "0199001122", List.of(), "possible");
  }

  /** Approved, its undo window over. */
  public UUID approved(ChannelOption... options) {
    UUID id = letter(options);
    outbox.approve(id, WHO);
    clock.pass(Duration.ofSeconds(6));
    return id;
  }

  public int depart() throws LinkException {
    return departures.depart(office, clock.instant());
  }

  /** Takes a receipt as the synchroniser would: in the transaction of its page. */
  public Receipt receipt(UUID dispatch, EvidenceEvent event) {
    return receipt(dispatch, event, "server", "");
  }

  public Receipt receipt(UUID dispatch, EvidenceEvent event, String by, String reason) {
    String sha256 =
        Optional.ofNullable(office.submissions.get(dispatch)).map(each -> each.blob()).orElse("");
    Statement statement =
        office.statement(dispatch, event, Channel.NETWORK, sha256, by, reason, "");
    Receipt receipt = office.sign(statement);
    page(statement, receipt);
    return receipt;
  }

  public void page(Statement statement, Receipt receipt) {
    database.write(
        c -> {
          departures.receipt(c, statement, receipt);
          return true;
        });
    departures.receiptsStored();
  }

  /** A letter that a member sealed for us and brought to the server. */
  public Change arriving(byte[] pdf, String text) {
    return arriving(new LetterPackage(received(PATIENT, text), pdf), MEMBER);
  }

  public Change arriving(LetterPackage content, Keys.Device sender) {
    UUID id = Ids.next();
    return arriving(id, sealed(id, content, sender, US), sender.mailbox());
  }

  /** Bytes that lie on the server under a message's id. */
  public Change arriving(UUID id, byte[] sealed) {
    return arriving(id, sealed, MEMBER.mailbox());
  }

  /** Bytes that a mailbox brought to the server under a message's id. */
  public Change arriving(UUID id, byte[] sealed, UUID from) {
    return stated(id, sealed, office.accepted(id, digestOf(sealed), from));
  }

  /** Bytes that lie on the server with what it states of them. */
  public Change stated(UUID id, byte[] sealed, @Nullable Receipt acceptance) {
    String blob = digestOf(sealed);
    office.blobs.put(blob, sealed);
    return new Change(
        1,
        Change.MESSAGE,
        id.toString(),
        clock.instant(),
        new Change.Notice(blob, sealed.length, acceptance),
        null,
        null);
  }

  public byte[] sealed(UUID id, LetterPackage content, Keys.Device from, Keys.Device to) {
    try {
      return Envelopes.seal(id, clock.instant(), content, from.signing(), List.of(to.announced()));
    } catch (SealException e) {
      throw new IllegalStateException(e);
    }
  }

  public static LetterSheet received(Patient patient, String text) {
    Party morvan = new Party(RecipientKind.PROFESSIONAL, "Dr", "Claire MORVAN", "", null, null);
    Party aubry = new Party(RecipientKind.PROFESSIONAL, "Dr", "Paul AUBRY", "", null, null);
    return new LetterSheet(
        patient,
        aubry,
        List.of(morvan),
        DocumentType.CONSULTATION_REPORT,
        LocalDate.of(2026, 11, 19),
        text,
        "lettre.pdf",
        null);
  }

  /** Takes a change as the synchroniser would: in the transaction of its page. */
  public void announce(Change... changes) {
    database.write(
        c -> {
          for (Change each : changes) {
            arrivals.announced(c, each);
          }
          return true;
        });
  }

  /** Announces and fetches. */
  public UUID arrived(Change change) throws LinkException {
    announce(change);
    arrivals.fetch(office);
    return UUID.fromString(change.id());
  }

  /** Pays what is owed, as the synchroniser would. */
  public void acknowledge() throws LinkException {
    for (var owed = arrivals.owed(); !owed.isEmpty(); owed = arrivals.owed()) {
      for (Acknowledgement each : owed) {
        office.acknowledge(each);
        arrivals.paid(List.of(each));
      }
    }
  }

  /** How often the journal tells of an event of a subject. */
  public long told(String event, UUID subject) {
    return journal.entries().stream()
        .filter(each -> each.event().equals(event) && each.subject().equals(subject.toString()))
        .map(JournalEntry::event)
        .count();
  }

  public static byte[] pdf(String words) {
    return ("%PDF-1.7\n" + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String digestOf(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  public static byte[] digest(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
