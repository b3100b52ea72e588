package fr.pli.desktop.learning;

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

/** A directory of fictional people who come and go. */
final class People implements Directory {
  final List<DirectoryEntry> entries = new ArrayList<>();

  People doctor(String rpps, String given, String family, String specialty, String town) {
    DirectoryEntry.Place place =
        new DirectoryEntry.Place(
            "", "1 RUE A", town.substring(0, 5), town.substring(6), "", "0299000012", "");
    entries.add(
        new DirectoryEntry(
            "rpps:" + rpps,
            RecipientKind.PROFESSIONAL,
            "Dr",
            family,
            given,
            "",
            "",
            "Médecin",
            "",
            specialty,
            new Rpps(rpps),
            null,
            List.of(place),
            List.of(Folding.glue(given + family) + "@mss.example")));
    return this;
  }

  People service(String finess, String name, String service, String town) {
    DirectoryEntry.Place place =
        new DirectoryEntry.Place(
            "", "2 RUE B", town.substring(0, 5), town.substring(6), "", "0299000013", "");
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
            List.of(place),
            List.of()));
    return this;
  }

  void gone(String key) {
    entries.removeIf(each -> each.key().equals(key));
  }

  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    return List.of();
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    return entries.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    String glued = Folding.glue(familyName);
    return entries.stream().filter(each -> Folding.glue(each.familyName()).equals(glued)).toList();
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    List<String> words = Folding.words(text);
    return entries.stream()
        .filter(each -> each.kind() == RecipientKind.ORGANIZATION)
        .filter(each -> Folding.words(each.organisation()).stream().anyMatch(words::contains))
        .limit(limit)
        .toList();
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public Signal changed() {
    return new Signal();
  }
}
