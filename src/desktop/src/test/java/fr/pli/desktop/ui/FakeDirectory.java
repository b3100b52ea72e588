package fr.pli.desktop.ui;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small directory of fictional people. */
public final class FakeDirectory implements Directory {
  static final Rpps AUBRY = new Rpps("10000000001");

  private final Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
  private final Signal changed = new Signal();

  public FakeDirectory() {
    doctor("aubry", "Paul", "AUBRY", "Cardiologie", "Rennes", "paul.aubry@pli.example", "");
    doctor(
        "martin-j", "Jacques", "MARTIN", "Médecine générale", "Rennes", "j.martin@mss.example", "");
    doctor("martin-ju", "Julie", "MARTIN", "Pneumologie", "Cesson-Sévigné", "", "0299000012");
    doctor(
        "caron", "Hélène", "CARON", "Cardiologie", "Rennes", "h.caron@mss.example", "0299000013");
    doctor("le-bihan", "Erwan", "LE BIHAN", "Pneumologie", "Rennes", "", "0299000014");
    organisation("had35", "HAD 35", "", "Hospitalisation à domicile", "had35@mss.example");
    organisation("chu-ped", "CHU de Rennes", "Pédiatrie", "", "pediatrie.chu@mss.example");
    organisation("glycines", "EHPAD Les Glycines", "", "", "");
  }

  private void doctor(
      String key,
      String given,
      String family,
      String specialty,
      String town,
      String mail,
      String fax) {
    entries.put(
        key,
        new DirectoryEntry(
            key,
            RecipientKind.PROFESSIONAL,
            "Dr",
            family,
            given,
            "",
            "",
            "Médecin",
            "",
            specialty,
            key.equals("aubry") ? AUBRY : null,
            null,
            List.of(
                new DirectoryEntry.Place(
                    "Cabinet", "12 quai Lamennais", "35000", town, "0299000000", fax, "")),
            mail.isEmpty() ? List.of() : List.of(mail)));
  }

  private void organisation(String key, String name, String service, String kind, String mail) {
    entries.put(
        key,
        new DirectoryEntry(
            key,
            RecipientKind.ORGANIZATION,
            "",
            "",
            "",
            name,
            service,
            "",
            "",
            kind,
            null,
            null,
            List.of(
                new DirectoryEntry.Place(
                    name, "2 rue de l’Hôpital", "35000", "Rennes", "0299000001", "", "")),
            mail.isEmpty() ? List.of() : List.of(mail)));
  }

  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    List<String> wanted = Arrays.asList(words.toLowerCase(Locale.ROOT).split("\\s+"));
    return entries.values().stream()
        .filter(
            entry -> {
              String all =
                  (entry.displayName() + " " + entry.specialty() + " " + entry.town())
                      .toLowerCase(Locale.ROOT);
              return wanted.stream().allMatch(all::contains);
            })
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    return entries.values().stream()
        .filter(entry -> entry.familyName().equalsIgnoreCase(familyName))
        .toList();
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    return List.of();
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
