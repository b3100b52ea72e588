package fr.pli.desktop.privacy;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.CareTeam;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.Sharing;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Replay;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What patients said, in the vault's database and journal. The last word about a recipient counts.
 */
public final class Consents implements Sharing {
  private static final String EVENT = "consent";

  private final Database database;
  private final OwedEntries journal;
  private final CareTeam team;
  private final InstantSource clock;
  private final Guard guard;

  /**
   * Over one vault.
   *
   * @param guard asked for the right to prepare letters when something is recorded
   */
  public Consents(
      Database database, OwedEntries journal, CareTeam team, InstantSource clock, Guard guard) {
    this.database = database;
    this.journal = journal;
    this.team = team;
    this.clock = clock;
    this.guard = guard;
  }

  @Override
  public Verdict of(OutgoingLetter letter, ReviewRecipient recipient) {
    Patient patient = letter.sheet() == null ? null : letter.sheet().patient();
    if (patient == null) {
      return Verdict.FREE;
    }
    List<Consent> said = of(patient);
    Optional<Consent> about =
        said.stream().filter(each -> each.isAbout(recipient.party())).findFirst();
    if (about.isPresent()) {
      return verdict(about.get());
    }
    if (team.holds(letter, recipient)) {
      return Verdict.FREE;
    }
    return said.stream()
        .filter(each -> each.recipient() == null)
        .findFirst()
        .map(Consents::verdict)
        .orElse(Verdict.NOT_ASKED);
  }

  private static Verdict verdict(Consent said) {
    return said.wish() == Wish.OBJECTED ? Verdict.OBJECTED : Verdict.FREE;
  }

  /** What a patient said, the newest first. */
  public List<Consent> of(Patient patient) {
    return database.read(Consents::all).stream().filter(each -> each.isOf(patient)).toList();
  }

  /** Everything that was recorded, the newest first. */
  List<Consent> all() {
    return database.read(Consents::all);
  }

  @Override
  public void record(Patient patient, @Nullable Party recipient, Wish wish, String who) {
    guard.require(new Act.Prepare());
    Consent consent =
        new Consent(
            Ids.next(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            patient,
            recipient,
            wish,
            who);
    byte[] json = Json.write(consent);
    database.write(
        c -> {
          insert(c, consent, json);
          journal.owe(
              c,
              new JournalEntry(consent.at(), EVENT, consent.id().toString(), who, Map.of()),
              json);
          return true;
        });
    journal.settle();
  }

  private static void insert(Connection c, Consent consent, byte[] json) throws SQLException {
    Sql.of(
            c,
            "merge into consent (id, at, json) key (id) values (?, ?, ?)",
            consent.id(),
            consent.at(),
            new String(json, StandardCharsets.UTF_8))
        .update();
  }

  private static List<Consent> all(Connection c) throws SQLException {
    return Sql.of(c, "select json from consent order by at desc, id desc")
        .list(row -> Json.read(row.getString(1).getBytes(StandardCharsets.UTF_8), Consent.class));
  }

  /** What was recorded is recorded again in a database that is filled from the journal. */
  public static Replay replay() {
    return (c, entry, content) -> {
      if (entry.event().equals(EVENT)) {
        insert(c, Json.read(content, Consent.class), content);
      }
    };
  }
}
