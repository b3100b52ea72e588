package fr.pli.desktop.recognition;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.recognition.Hints.Agreement;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the entry that a printed name means. Homonyms are told apart by place and specialty;
 * whoever is contradicted by them is out; what stays several is offered as a choice.
 */
final class DirectoryMatch {
  private static final double CHOICE = 0.5;

  /** A guess among homonyms, never certain. */
  private static final double GUESS = 0.75;

  private final Directory directory;

  DirectoryMatch(Directory directory) {
    this.directory = directory;
  }

  /** One candidate and how much speaks for it. */
  private record Scored(
      DirectoryEntry entry, Given given, Agreement place, Agreement specialty, boolean near) {
    boolean contradicted() {
      return place == Agreement.CONTRADICTS || specialty == Agreement.CONTRADICTS;
    }

    int points() {
      return (place == Agreement.AGREES ? 4 : 0)
          + (specialty == Agreement.AGREES ? 2 : 0)
          + (near ? 1 : 0);
    }
  }

  private enum Given {
    FULL,
    INITIALS,
    ABSENT
  }

  Match professional(PrintedName name, Hints hints) {
    Optional<DirectoryEntry> numbered =
        Optional.ofNullable(hints.rpps()).flatMap(rpps -> directory.find("rpps:" + rpps));
    if (numbered.isPresent() && bears(numbered.get(), name)) {
      return new Match(List.of(numbered.get()), 0.99);
    }
    for (PrintedName.Cut cut : name.readings()) {
      List<Scored> bearers = bearers(cut, hints);
      if (!bearers.isEmpty()) {
        return choose(bearers);
      }
    }
    return Match.NONE;
  }

  private static boolean bears(DirectoryEntry entry, PrintedName name) {
    String family = Folding.glue(entry.familyName());
    return name.readings().stream().anyMatch(cut -> Folding.glue(cut.family()).equals(family));
  }

  private List<Scored> bearers(PrintedName.Cut cut, Hints hints) {
    List<Scored> bearers = new ArrayList<>();
    for (DirectoryEntry entry : directory.familyNamed(cut.family())) {
      boolean person = entry.kind() == RecipientKind.PROFESSIONAL;
      given(cut.given(), entry.givenName())
          .filter(_ -> person)
          .map(
              given ->
                  new Scored(
                      entry, given, hints.place(entry), hints.specialty(entry), hints.near(entry)))
          .ifPresent(bearers::add);
    }
    return bearers;
  }

  private static Match choose(List<Scored> bearers) {
    List<Scored> possible =
        bearers.stream()
            .filter(scored -> !scored.contradicted())
            .sorted(Comparator.comparingInt(Scored::points).reversed())
            .toList();
    if (possible.isEmpty()) {
      return new Match(entries(bearers), 0);
    }
    Scored best = possible.getFirst();
    if (possible.size() == 1) {
      return new Match(List.of(best.entry()), confidence(best));
    }
    Scored second = possible.get(1);
    if (best.place() == Agreement.AGREES && second.place() != Agreement.AGREES) {
      return new Match(List.of(best.entry()), Math.min(confidence(best), 0.93));
    }
    return best.points() > second.points()
        ? new Match(List.of(best.entry()), GUESS)
        : new Match(entries(possible), CHOICE);
  }

  private static double confidence(Scored scored) {
    boolean place = scored.place() == Agreement.AGREES;
    boolean specialty = scored.specialty() == Agreement.AGREES;
    return switch (scored.given()) {
      case FULL -> place ? 0.97 : specialty && scored.near() ? 0.95 : scored.near() ? 0.9 : 0.8;
      case INITIALS -> place && specialty ? 0.95 : place ? 0.92 : specialty ? 0.8 : 0.7;
      case ABSENT -> place && specialty ? 0.92 : place || specialty ? 0.8 : 0.6;
    };
  }

  private static List<DirectoryEntry> entries(List<Scored> scored) {
    return scored.stream().map(Scored::entry).toList();
  }

  /** How a printed given name fits; empty when it does not. */
  private static Optional<Given> given(String printed, String own) {
    if (printed.isEmpty()) {
      return Optional.of(Given.ABSENT);
    }
    if (Folding.glue(printed).equals(Folding.glue(own))) {
      return Optional.of(Given.FULL);
    }
    if (!PrintedName.initials(printed.replace(" ", ""))) {
      return Optional.empty();
    }
    List<String> letters = Folding.words(printed);
    List<String> words = Folding.words(own);
    for (int i = 0; i < letters.size(); i++) {
      if (i >= words.size() || !words.get(i).startsWith(letters.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(Given.INITIALS);
  }
}
