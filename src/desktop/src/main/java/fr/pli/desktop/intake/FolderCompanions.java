package fr.pli.desktop.intake;

import fr.pli.desktop.companion.Beside;
import fr.pli.desktop.companion.CompanionException;
import fr.pli.desktop.companion.CompanionFile;
import fr.pli.desktop.companion.Hl7Letter;
import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Rests;
import fr.pli.desktop.intake.Verdict.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one folder that come with letters. They are no arrivals of their own: they wait for
 * their letter, and their letter waits for them. Used by one thread.
 */
final class FolderCompanions {
  /** Where companions come at all, a letter waits so many times longer for a late one. */
  private static final int LATE = 4;

  private final Duration settle;
  private final Duration late;
  private final Duration refuse;
  private final Map<Path, Look> looks = new HashMap<>();
  private final Map<String, List<Path>> byBase = new HashMap<>();
  private boolean expected;

  FolderCompanions(Patience patience) {
    this.settle = patience.settle();
    this.late = patience.settle().multipliedBy(LATE);
    this.refuse = patience.refuse();
  }

  /** Sorts what a scan found; what is left is to be looked at by itself. */
  List<Path> sort(List<Path> files, Instant now) {
    Set<String> letters = new HashSet<>();
    files.stream()
        .map(Source::nameOf)
        .filter(name -> !CompanionFile.named(name))
        .forEach(name -> letters.add(CompanionFile.base(name)));
    byBase.clear();
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      String name = Source.nameOf(file);
      if (CompanionFile.named(name) && letters.contains(CompanionFile.base(name))) {
        byBase.computeIfAbsent(CompanionFile.base(name), _ -> new ArrayList<>()).add(file);
      } else {
        others.add(file);
      }
    }
    looks.keySet().retainAll(byBase.values().stream().flatMap(List::stream).toList());
    byBase.values().forEach(beside -> beside.forEach(file -> see(file, now)));
    return others;
  }

  private void see(Path file, Instant now) {
    try {
      Look look = Look.at(file, now);
      looks.merge(file, look, (known, seen) -> known.sameAs(seen) ? known : seen);
    } catch (IOException gone) {
      looks.remove(file);
    }
  }

  /** True for a file that the last scan found beside its letter. */
  boolean hold(Path file) {
    return looks.containsKey(file);
  }

  /** True when what comes with a letter is whole, or none is to be expected any more. */
  boolean settled(Path letter, Look look, Instant now) throws IOException {
    List<Path> beside = of(letter);
    expected = expected || !beside.isEmpty();
    return beside.isEmpty()
        ? !expected || look.unchangedFor(late, now)
        : beside.stream()
            .allMatch(file -> looks.containsKey(file) && looks.get(file).unchangedFor(settle, now));
  }

  /** The files that come with a letter. */
  List<Path> of(Path letter) throws IOException {
    List<Path> companions = new ArrayList<>();
    for (Path file : byBase.getOrDefault(CompanionFile.base(Source.nameOf(letter)), List.of())) {
      if (Files.exists(file) && Beside.isCompanion(file)) {
        companions.add(file);
      }
    }
    return companions;
  }

  /**
   * Judges a file that could come with a letter and lies alone; empty when it is a file like any
   * other. A message that holds its letter is one.
   */
  Optional<Verdict> judgeAlone(Path file, Look look, Instant now) throws IOException {
    String name = Source.nameOf(file);
    if (!CompanionFile.named(name) || look.bytes() == 0 || look.bytes() > CompanionFile.MAX_BYTES) {
      return Optional.empty();
    }
    if (!look.unchangedFor(settle, now)) {
      return Optional.of(new Rests());
    }
    Verdict waits =
        look.unchangedFor(refuse, now) ? new Waits(Reasons.COMPANION_ALONE) : new Rests();
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (Hl7Letter.begins(bytes) && Hl7Letter.parse(bytes).pdf().isPresent()) {
        return Optional.of(look.unchangedFor(late, now) ? new Ready() : new Rests());
      }
      return CompanionFile.read(name, bytes).map(_ -> waits);
    } catch (CompanionException unusable) {
      return Optional.of(
          waits instanceof Waits ? new Refused(unusable.reason().code()) : new Rests());
    }
  }
}
