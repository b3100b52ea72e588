package fr.pli.desktop.intake;

import fr.pli.desktop.conversion.FileKind;
import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes letters of the files that lie in {@code processing}, many in one step of the vault, then
 * puts each away into {@code done}; or into {@code failed} beside a file that says why. Every step
 * can be the last one before a power cut: a file that became a letter already does not become a
 * second one.
 */
final class Finishing {
  /** Held in memory together, in bytes. */
  private static final long MOST_BYTES = 16 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);

  private final Path folder;
  private final Registry registry;
  private final Moves moves;
  private final Duration refuse;
  private final InstantSource clock;

  Finishing(Path folder, Registry registry, FolderWatch.Desk desk) {
    this.folder = folder;
    this.registry = registry;
    this.moves = new Moves(desk.rename());
    this.refuse = desk.patience().refuse();
    this.clock = desk.clock();
  }

  /** A file that can be stored as it was read. */
  private record Whole(
      Path taken, Look look, Source source, Enclosed.Content content, String sha256) {
    Registry.Entry entry() {
      return new Registry.Entry(source, content.pdf(), sha256);
    }
  }

  /** Goes on with one that was taken over before, and may be a letter already. */
  Map<Path, Verdict> again(Path taken) {
    return finish(List.of(taken), true);
  }

  /**
   * Finishes files that were just taken over.
   *
   * @return what became of each; nothing of one that cannot be read or moved now
   */
  Map<Path, Verdict> finish(List<Path> taken) {
    return finish(taken, false);
  }

  private Map<Path, Verdict> finish(List<Path> taken, boolean again) {
    Map<Path, Verdict> verdicts = new LinkedHashMap<>();
    List<Whole> portion = new ArrayList<>();
    long bytes = 0;
    for (Path file : taken) {
      bytes += read(file, portion, verdicts);
      if (bytes >= MOST_BYTES) {
        store(portion, again, verdicts);
        portion.clear();
        bytes = 0;
      }
    }
    store(portion, again, verdicts);
    return verdicts;
  }

  /** Gives the bytes that are held for it. */
  private long read(Path taken, List<Whole> portion, Map<Path, Verdict> verdicts) {
    try {
      if (Files.size(taken) > Enclosed.mostBytes(taken)) {
        verdicts.put(taken, fail(taken, Reasons.TOO_LARGE));
        return 0;
      }
      Look look = Look.at(taken, clock.instant());
      Enclosed.Content content =
          Enclosed.content(taken, Files.readAllBytes(taken), Enclosed.files(taken));
      if (!whole(content.pdf()) || changed(taken, look)) {
        verdicts.put(taken, incomplete(taken));
        return 0;
      }
      String sha256 = Sha256.hex(content.pdf());
      portion.add(new Whole(taken, look, Source.in(folder, taken), content, sha256));
      return content.pdf().length;
    } catch (IOException e) {
      return later(e);
    }
  }

  private static int later(IOException e) {
    LOG.warn("A taken file is not finished: {}", e.getClass().getName());
    return 0;
  }

  static boolean whole(byte[] file) {
    return FileKind.of(file).filter(kind -> kind.whole(file)).isPresent();
  }

  private Verdict incomplete(Path taken) throws IOException {
    Instant modified = Files.getLastModifiedTime(taken).toInstant();
    return modified.plus(refuse).isBefore(clock.instant())
        ? fail(taken, Reasons.NOT_COMPLETE)
        : new Waits(Reasons.BEING_WRITTEN);
  }

  private void store(List<Whole> portion, boolean again, Map<Path, Verdict> verdicts) {
    List<Registry.Entry> entering = new ArrayList<>();
    try {
      for (Whole each : portion) {
        if (!again || !registry.knows(each.source(), each.sha256())) {
          registry.keep(each.source(), each.sha256(), each.content().companions());
          entering.add(each.entry());
        }
      }
      registry.enterAll(entering);
    } catch (RuntimeException e) {
      Waits waits = notStored(e);
      portion.forEach(each -> verdicts.put(each.taken(), waits));
      return;
    }
    portion.forEach(each -> putAway(each, verdicts));
  }

  static Waits notStored(RuntimeException e) {
    LOG.warn("A letter is not stored yet: {}", e.getClass().getName());
    return new Waits(Reasons.NOT_STORED);
  }

  private void putAway(Whole stored, Map<Path, Verdict> verdicts) {
    Path taken = stored.taken();
    try {
      if (changed(taken, stored.look())) { // what was added becomes a letter of its own
        verdicts.put(taken, new Waits(Reasons.BEING_WRITTEN));
      } else {
        putAllAway(taken, TakeOver.DONE);
        verdicts.put(taken, new Ready());
      }
    } catch (IOException e) {
      later(e);
    }
  }

  private boolean changed(Path file, Look look) throws IOException {
    return !look.sameAs(Look.at(file, clock.instant()));
  }

  private Verdict fail(Path taken, String reason) throws IOException {
    registry.setAside(Source.in(folder, taken), Files.size(taken), reason);
    Path failed = putAllAway(taken, TakeOver.FAILED);
    Files.writeString(
        failed.resolveSibling(Spelling.with(Source.nameOf(failed), ".reason.txt")),
        reason + " " + clock.instant() + System.lineSeparator());
    return new Refused(reason);
  }

  /** The letter last: as long as it lies here, what came with it is not alone. */
  private Path putAllAway(Path taken, String name) throws IOException {
    for (Path companion : Enclosed.files(taken)) {
      putAway(companion, name);
    }
    return putAway(taken, name);
  }

  private Path putAway(Path taken, String name) throws IOException {
    Path away = folder.resolve(name);
    Files.createDirectories(away);
    Path free = Spelling.free(away, taken);
    moves.move(taken, free);
    return free;
  }
}
