package fr.pli.desktop.vault;

import fr.pli.desktop.vault.RecordingDisk.Content;
import fr.pli.desktop.vault.RecordingDisk.Create;
import fr.pli.desktop.vault.RecordingDisk.Cut;
import fr.pli.desktop.vault.RecordingDisk.Delete;
import fr.pli.desktop.vault.RecordingDisk.Folder;
import fr.pli.desktop.vault.RecordingDisk.Force;
import fr.pli.desktop.vault.RecordingDisk.Move;
import fr.pli.desktop.vault.RecordingDisk.Name;
import fr.pli.desktop.vault.RecordingDisk.Step;
import fr.pli.desktop.vault.RecordingDisk.Sync;
import fr.pli.desktop.vault.RecordingDisk.Told;
import fr.pli.desktop.vault.RecordingDisk.Write;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The disk at one moment: what is on it for good, and what is still under way to it. Of the latter
 * anything may arrive when the power fails; the modes choose what does.
 */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
final class PowerCut {
  private static final int SECTOR = 512;

  /** What arrives of the writes that were not forced, and of the names that were not synced. */
  enum Mode {
    NONE,
    SUBSET,
    /** All up to one of them, which is cut into sectors of 512 bytes of which some arrive. */
    TORN,
    /** Later ones without earlier ones, in another order: a header before its data. */
    REORDERED
  }

  private final Map<Integer, byte[]> contents = new HashMap<>();
  private final Map<Integer, List<Content>> writing = new HashMap<>();
  private final Map<Path, Integer> names = new TreeMap<>();
  private final Set<Path> folders = new HashSet<>(Set.of(Path.of("")));
  private final Map<Path, List<Name>> naming = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  /** Goes on by one step. */
  void follow(Step step) {
    switch (step) {
      case Content content ->
          writing.computeIfAbsent(content.file(), _ -> new ArrayList<>()).add(content);
      case Force(int file) -> {
        List<Content> done = writing.remove(file);
        contents.put(file, written(contents.get(file), done == null ? List.of() : done));
      }
      case Name name ->
          naming.computeIfAbsent(parent(name.path()), _ -> new ArrayList<>()).add(name);
      case Sync(Path folder) -> {
        List<Name> done = naming.remove(folder);
        named(names, folders, done == null ? List.of() : done);
      }
      case Told(String what) -> told.add(what);
    }
  }

  /** What users were told is done. */
  List<String> told() {
    return told;
  }

  private static Path parent(Path path) {
    return path.getParent() == null ? Path.of("") : path.getParent();
  }

  private void named(Map<Path, Integer> entries, Set<Path> made, List<Name> steps) {
    for (Name step : steps) {
      switch (step) {
        case Create(Path path, int file) -> entries.put(path, file);
        case Folder(Path path) -> made.add(path);
        case Delete(Path path) -> entries.remove(path);
        case Move(Path from, Path path) -> {
          Integer moved = entries.remove(from);
          if (moved != null) {
            entries.put(path, moved);
          }
        }
      }
    }
  }

  private static byte[] written(byte[] before, List<? extends Content> steps) {
    byte[] bytes = before == null ? new byte[0] : before;
    for (Content step : steps) {
      switch (step) {
        case Cut(_, long size) ->
            bytes = size < bytes.length ? Arrays.copyOf(bytes, (int) size) : bytes;
        case Write(_, long at, ByteBuffer more) -> {
          int end = (int) at + more.remaining();
          bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end));
          more.get(0, bytes, (int) at, more.remaining());
        }
      }
    }
    return bytes;
  }

  /** Lays down what the disk may hold after a cut at this moment. */
  void image(Path target, Mode mode, Random random) throws IOException {
    Map<Path, Integer> entries = new TreeMap<>(names);
    Set<Path> made = new HashSet<>(folders);
    naming.values().forEach(steps -> named(entries, made, arriving(steps, mode, random)));
    for (Path folder : made) {
      Files.createDirectories(target.resolve(folder.toString()));
    }
    for (Map.Entry<Path, Integer> entry : entries.entrySet()) {
      if (made.contains(parent(entry.getKey()))) {
        Files.write(
            target.resolve(entry.getKey().toString()), content(entry.getValue(), mode, random));
      }
    }
  }

  private byte[] content(int file, Mode mode, Random random) {
    List<Content> pending = writing.getOrDefault(file, List.of());
    List<Content> arrived = new ArrayList<>(arriving(pending, mode, random));
    if (mode == Mode.TORN && arrived.size() < pending.size()) {
      arrived.addAll(sectors(pending.get(arrived.size()), random));
    }
    return written(contents.get(file), arrived);
  }

  private static <T> List<T> arriving(List<T> pending, Mode mode, Random random) {
    return switch (mode) {
      case NONE -> List.of();
      case SUBSET -> pending.stream().filter(_ -> random.nextBoolean()).toList();
      case TORN -> pending.subList(0, random.nextInt(pending.size() + 1));
      case REORDERED -> {
        int missing = pending.isEmpty() ? 0 : random.nextInt(pending.size());
        List<T> later = new ArrayList<>(pending.subList(missing, pending.size()));
        if (missing == 0 && later.size() > 1) {
          later.removeFirst();
        }
        Collections.shuffle(later, random);
        yield later.subList(0, later.isEmpty() ? 0 : 1 + random.nextInt(later.size()));
      }
    };
  }

  private static List<Content> sectors(Content step, Random random) {
    if (!(step instanceof Write(int file, long at, ByteBuffer bytes))) {
      return List.of();
    }
    List<Content> sectors = new ArrayList<>();
    for (int from = 0; from < bytes.limit(); ) {
      int to = (int) Math.min(bytes.limit(), ((at + from) / SECTOR + 1) * SECTOR - at);
      if (random.nextBoolean()) {
        sectors.add(new Write(file, at + from, bytes.slice(from, to - from)));
      }
      from = to;
    }
    return sectors;
  }
}
