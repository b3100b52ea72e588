package fr.pli.desktop.recognition;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the entry that a printed name means. Homonyms are told apart by number, reach, place,
 * specialty and past letters; whoever is contradicted by them is out; what stays several is offered
 * as a choice.
 */
final class DirectoryMatch {
  /** How many of the directory's guesses are looked at when nobody bears the exact name. */
  private static final int GUESSES = 12;

  /** Shorter names differ by one letter too often. */
  private static final int LEAST_LETTERS = 4;

  private final Directory directory;
  private final Surroundings surroundings;

  DirectoryMatch(Directory directory, Surroundings surroundings) {
    this.directory = directory;
    this.surroundings = surroundings;
  }

  Match professional(PrintedName name, Hints hints) {
    return numbered(name, hints)
        .or(() -> exact(name, hints))
        .or(() -> misspelled(name, hints))
        .orElse(Match.NONE);
  }

  private Optional<Match> numbered(PrintedName name, Hints hints) {
    return hints
        .number()
        .flatMap(rpps -> directory.find("rpps:" + rpps))
        .filter(
            entry ->
                name.readings().stream()
                    .anyMatch(
                        cut -> Folding.glue(cut.family()).equals(Folding.glue(entry.familyName()))))
        .map(entry -> Match.of(entry, Evidence.of(Fact.NUMBER, Fact.FULL_NAME)));
  }

  private Optional<Match> exact(PrintedName name, Hints hints) {
    return name.readings().stream()
        .map(cut -> bearers(named(directory.familyNamed(cut.family()), name), cut, hints))
        .filter(bearers -> !bearers.isEmpty())
        .findFirst()
        .map(DirectoryMatch::choose);
  }

  /** One letter more, less or other: an error of typing or of character recognition. */
  private Optional<Match> misspelled(PrintedName name, Hints hints) {
    PrintedName.Cut cut = name.first();
    String family = Folding.glue(cut.family());
    if (family.length() < LEAST_LETTERS || cut.given().isEmpty()) {
      return Optional.empty();
    }
    Stream<DirectoryEntry> near =
        named(directory.search(name.plain(), GUESSES), name)
            .filter(entry -> Spelling.near(family, Folding.glue(entry.familyName())));
    List<Bearer> bearers = bearers(near, cut, hints);
    if (bearers.isEmpty()) {
      return Optional.empty();
    }
    Match match = choose(bearers);
    boolean confirmed = match.evidence().has(Fact.REACH) || match.evidence().has(Fact.NUMBER);
    match.evidence().doubt(Doubt.SPELLED_OTHERWISE, !confirmed);
    return Optional.of(match);
  }

  /** Without those whose profession is never called "Docteur" when the name is. */
  private static Stream<DirectoryEntry> named(List<DirectoryEntry> entries, PrintedName name) {
    boolean doctor = !Titles.professional(name.title()).isEmpty();
    return entries.stream().filter(entry -> !doctor || !Trades.untitled(entry.profession()));
  }

  private List<Bearer> bearers(Stream<DirectoryEntry> entries, PrintedName.Cut cut, Hints hints) {
    return entries
        .filter(entry -> entry.kind() == RecipientKind.PROFESSIONAL)
        .flatMap(entry -> Bearer.of(entry, cut, hints, surroundings).stream())
        .toList();
  }

  private static Match choose(List<Bearer> bearers) {
    List<Bearer> possible =
        bearers.stream()
            .filter(bearer -> !bearer.contradicted())
            .sorted(
                Comparator.comparingInt((Bearer b) -> b.evidence().weight())
                    .thenComparing(Bearer::sameDistrict)
                    .reversed())
            .toList();
    if (possible.isEmpty()) {
      return Match.choice(entries(bearers));
    }
    Bearer best = possible.getFirst();
    if (possible.size() == 1) {
      return Match.of(best.entry(), best.evidence().with(Fact.ONLY_BEARER, true));
    }
    Bearer next = possible.get(1);
    int lead = best.evidence().weight() - next.evidence().weight();
    if (lead == 0 && best.sameDistrict() == next.sameDistrict()) {
      return Match.choice(entries(possible));
    }
    return Match.of(best.entry(), best.evidence().doubt(Doubt.HOMONYM, lead < 2));
  }

  private static List<DirectoryEntry> entries(List<Bearer> bearers) {
    return bearers.stream().map(Bearer::entry).toList();
  }
}
