package fr.pli.desktop.intake;

import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one folder that have not become letters. */
final class Arrivals {
  private static final FileTime UNKNOWN = FileTime.fromMillis(0);

  private final Path folder;
  private final Registry registry;
  private final Map<String, Arrival> byName = new HashMap<>();

  Arrivals(Path folder, Registry registry) {
    this.folder = folder;
    this.registry = registry;
  }

  Collection<Arrival> all() {
    return byName.values();
  }

  boolean anyTold(String reason) {
    return byName.values().stream().anyMatch(arrival -> arrival.told().equals(reason));
  }

  boolean anyKept() {
    return byName.values().stream().anyMatch(Arrival::kept);
  }

  /** Takes up what the store says about this folder. */
  void remember(Instant now) throws IOException {
    byName.clear();
    String path = folder.toString();
    for (OutgoingLetter letter : registry.withoutDocument(path, LetterState.ARRIVING)) {
      remember(letter, false, now);
    }
    for (OutgoingLetter letter : registry.withoutDocument(path, LetterState.SET_ASIDE)) {
      remember(letter, true, now);
    }
  }

  private void remember(OutgoingLetter letter, boolean refused, Instant now) throws IOException {
    Path file = folder.resolve(letter.fileName());
    boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (!there && isKeptElsewhere(letter.fileName())) {
      return;
    }
    Arrival arrival = newOne(file, now);
    arrival.remember(letter.id(), refused);
    if (there && (!refused || arrival.look().bytes() == letter.bytes())) {
      byName.putIfAbsent(letter.fileName(), arrival);
    } else {
      arrival.gone();
    }
  }

  private boolean isKeptElsewhere(String name) {
    return Files.exists(folder.resolve(TakeOver.PROCESSING).resolve(name))
        || Files.exists(folder.resolve(TakeOver.FAILED).resolve(name));
  }

  Arrival newOne(Path file, Instant now) throws IOException {
    Look look = Files.exists(file) ? Look.at(file, now) : new Look(0, UNKNOWN, now);
    return new Arrival(Source.in(folder, file), registry, look);
  }

  /** What is known of a file, with what it looks like now. */
  Arrival see(Path file, Instant now) throws IOException {
    Look look = Look.at(file, now);
    Arrival arrival =
        byName.computeIfAbsent(
            Source.nameOf(file), _ -> new Arrival(Source.in(folder, file), registry, look));
    arrival.see(look);
    return arrival;
  }

  /** Files that were known and are no longer in the folder. */
  void forgetAllBut(List<Path> files) {
    Set<String> present = new HashSet<>();
    files.forEach(file -> present.add(Source.nameOf(file)));
    for (String name : List.copyOf(byName.keySet())) {
      Path file = folder.resolve(name);
      if (!present.contains(name) && Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
        gone(file);
      }
    }
  }

  /** The file has gone, not through us. */
  void gone(Path file) {
    @Nullable Arrival arrival = byName.remove(Source.nameOf(file));
    if (arrival != null) {
      arrival.gone();
    }
  }

  /** The file has gone through us. */
  void taken(Path file) {
    byName.remove(Source.nameOf(file));
  }
}
