package fr.pli.desktop.intake;

import fr.pli.desktop.companion.CompanionFile;
import fr.pli.desktop.review.CopiedFile;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of one folder that became letters and still lie there, since the folder lets nothing be
 * moved. Known by path and bytes: a file that is written anew is a new letter.
 */
final class Copies {
  private final Path folder;
  private final Registry registry;
  private final Map<String, List<CopiedFile>> byName = new HashMap<>();

  Copies(Path folder, Registry registry) {
    this.folder = folder;
    this.registry = registry;
  }

  /** Takes up what the store remembers. */
  void remember() {
    byName.clear();
    registry.letters().copies(folder.toString()).forEach(this::add);
  }

  private void add(CopiedFile copy) {
    byName.computeIfAbsent(copy.fileName(), _ -> new ArrayList<>()).add(copy);
  }

  boolean any() {
    return !byName.isEmpty();
  }

  /** True if this file, as it lies there, is a letter already. Reads it only when it may be. */
  boolean hold(Path file, Look look) throws IOException {
    List<CopiedFile> candidates = candidates(Source.nameOf(file));
    if (CompanionFile.named(Source.nameOf(file))) {
      return look.bytes() <= CompanionFile.MAX_BYTES && holdMessage(file, candidates);
    }
    if (candidates.stream().noneMatch(each -> each.bytes() == look.bytes())) {
      return false;
    }
    String sha256 = HexFormat.of().formatHex(Hash.sha256(file));
    return candidates.stream().anyMatch(each -> each.sha256().equals(sha256));
  }

  /** Of a letter that was erased since, the name of the file is not known any more. */
  private List<CopiedFile> candidates(String name) {
    return Stream.of(name, "")
        .flatMap(each -> byName.getOrDefault(each, List.of()).stream())
        .toList();
  }

  /** A message is the letter in it, as long as it says the same of it. */
  private boolean holdMessage(Path file, List<CopiedFile> candidates) throws IOException {
    if (candidates.isEmpty()) {
      return false;
    }
    Enclosed.Content content = Enclosed.content(file, Files.readAllBytes(file), List.of());
    String sha256 = Sha256.hex(content.pdf());
    return candidates.stream().anyMatch(each -> each.sha256().equals(sha256))
        && registry.keeps(Source.in(folder, file), sha256, content.companions());
  }

  /** Stores a letter whose file stays. */
  void enter(Source source, Enclosed.Content content) {
    String sha256 = Sha256.hex(content.pdf());
    registry.keep(source, sha256, content.companions());
    registry.enterCopy(source, content.pdf(), sha256);
    add(new CopiedFile(source.fileName(), content.pdf().length, sha256));
  }
}
