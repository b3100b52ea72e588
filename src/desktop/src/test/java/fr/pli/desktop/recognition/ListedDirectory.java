package fr.pli.desktop.recognition;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directory of a few fictional people, held in a list. */
public final class ListedDirectory implements Directory {
  private final List<DirectoryEntry> entries = new ArrayList<>();
  private final Signal changed = new Signal();

  public ListedDirectory person(
      String rpps, String given, String family, String specialty, String town) {
    return person(rpps, given, family, "Médecin", specialty, town);
  }

  ListedDirectory person(
      String rpps, String given, String family, String profession, String specialty, String town) {
    entries.add(
        new DirectoryEntry(
            "rpps:" + rpps,
            RecipientKind.PROFESSIONAL,
            "Dr",
            family,
            given,
            "CABINET",
            "",
            profession,
            "",
            specialty,
            new Rpps(rpps),
            null,
            List.of(place(town)),
            List.of()));
    return this;
  }

  ListedDirectory organisation(String finess, String name, String service, String town) {
    entries.add(
        new DirectoryEntry(
            "finess:" + finess + "/" + Folding.glue(service),
            RecipientKind.ORGANIZATION,
            "",
            "",
            "",
            name,
            service,
            "",
            "",
            "",
            null,
            new Finess(finess),
            List.of(place(town)),
            List.of()));
    return this;
  }

  /** The town is given as "35000 RENNES". */
  private static DirectoryEntry.Place place(String town) {
    return new DirectoryEntry.Place(
        "", "1 RUE A", town.substring(0, 5), town.substring(6), "", "", "");
  }

  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    return List.of();
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    String glued = Folding.glue(familyName);
    return entries.stream()
        .filter(entry -> Folding.glue(entry.familyName()).equals(glued))
        .toList();
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    List<String> words = Folding.words(text);
    return entries.stream()
        .filter(entry -> entry.kind() == RecipientKind.ORGANIZATION)
        .filter(entry -> Folding.words(entry.organisation()).stream().anyMatch(words::contains))
        .limit(limit)
        .toList();
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
