package fr.pli.desktop.companion;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for. A number that the directory knows under the same name is certain. A name
 * alone is as certain as the page makes it: it tells no homonyms apart.
 */
final class RecipientJoining {
  private static final double SURE = 1;
  private static final double DOUBT = 0.5;
  private static final int MOST_CANDIDATES = 20;

  private final Directory directory;
  private final List<RecognisedRecipient> joined = new ArrayList<>();
  private final List<RecognisedRecipient> unmatched;
  private boolean contradicted;

  RecipientJoining(Directory directory, Reading printed) {
    this.directory = directory;
    this.unmatched = new ArrayList<>(printed.recipients());
  }

  /** Joins in what one companion says; the most trusted one first. */
  void add(Companion companion) {
    boolean met = false;
    for (Addressee said : companion.recipients()) {
      RecognisedRecipient match = taken(said.party());
      met = met || match != null;
      if (joined.stream().noneMatch(each -> same(each, said.party()))) {
        joined.add(recipient(said, match, companion.source()));
      }
    }
    boolean named = companion.recipients().stream().anyMatch(Addressee::sure);
    if (companion.complete() || (named && !met)) {
      contradict();
    }
  }

  /** The page certainly names people of whom the companion does not know. */
  private void contradict() {
    if (unmatched.stream().anyMatch(RecipientJoining::certain)) {
      contradicted = true;
    }
    unmatched.replaceAll(each -> with(each, Math.min(DOUBT, each.confidence())));
  }

  /** Whom people taught to be no recipient on such letters contradicts nobody. */
  private static boolean certain(RecognisedRecipient read) {
    return read.confidence() >= Recognised.CERTAIN && !none(read);
  }

  private static boolean none(RecognisedRecipient read) {
    return read.reason().equals(Reasons.NOT_A_RECIPIENT);
  }

  boolean contradicted() {
    return contradicted;
  }

  /** Those of the companions in their order, then those of the page alone. */
  List<RecognisedRecipient> recipients() {
    List<RecognisedRecipient> all = new ArrayList<>(joined);
    all.addAll(unmatched);
    return all;
  }

  private @Nullable RecognisedRecipient taken(Party party) {
    for (RecognisedRecipient each : unmatched) {
      if (same(each, party)) {
        unmatched.remove(each);
        return each;
      }
    }
    return null;
  }

  private boolean same(RecognisedRecipient read, Party said) {
    Party party = read.party();
    if (party.kind() != said.kind()) {
      return false;
    }
    if (party.rpps() != null && said.rpps() != null) {
      return party.rpps().equals(said.rpps());
    }
    if (said.rpps() != null && read.candidates().contains("rpps:" + said.rpps().value())) {
      return true;
    }
    return party.kind() == RecipientKind.PATIENT || Names.overlap(party.name(), said.name());
  }

  private RecognisedRecipient recipient(
      Addressee said, @Nullable RecognisedRecipient match, Source source) {
    Party party = said.party();
    Optional<DirectoryEntry> entry = numbered(party);
    if (entry.isPresent()) {
      boolean bears =
          Names.overlap(entry.get().familyName(), party.name()) || isWithin(entry.get(), party);
      contradicted = contradicted || !bears;
      return of(
          said, match, List.of(entry.get().key()), bears && said.sure() ? SURE : DOUBT, source);
    }
    if (party.kind() == RecipientKind.PATIENT) {
      return of(said, match, List.of(), said.sure() ? SURE : DOUBT, source);
    }
    if (match == null) {
      return of(said, null, candidates(party), DOUBT, source);
    }
    return none(match) ? of(said, match, match.candidates(), DOUBT, source) : match;
  }

  private Optional<DirectoryEntry> numbered(Party party) {
    return party.rpps() == null ? Optional.empty() : directory.find("rpps:" + party.rpps().value());
  }

  private static boolean isWithin(DirectoryEntry entry, Party party) {
    return Names.overlap(entry.displayName(), party.name());
  }

  private List<String> candidates(Party party) {
    List<DirectoryEntry> found =
        party.kind() == RecipientKind.ORGANIZATION
            ? directory.organisationsLike(party.name(), MOST_CANDIDATES)
            : directory.search(party.name(), MOST_CANDIDATES);
    return found.stream()
        .filter(entry -> entry.kind() == party.kind())
        .map(DirectoryEntry::key)
        .toList();
  }

  private static RecognisedRecipient of(
      Addressee said,
      @Nullable RecognisedRecipient match,
      List<String> candidates,
      double confidence,
      Source source) {
    Party party = said.party();
    return new RecognisedRecipient(
        match != null && party.kind() == RecipientKind.PATIENT ? match.party() : party,
        said.role(),
        match == null ? party.displayName() : match.printed(),
        candidates,
        confidence,
        match == null ? List.of() : match.places(),
        source.code());
  }

  static RecognisedRecipient with(RecognisedRecipient r, double confidence) {
    return new RecognisedRecipient(
        r.party(), r.role(), r.printed(), r.candidates(), confidence, r.places(), r.reason());
  }
}
