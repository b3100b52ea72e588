package fr.pli.exchange.directory;

import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.RecipientKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Merges rows into entries: one per professional over activities and mailboxes, one per
 * organisation and service. Holds all entries of the rows that it is given.
 */
public final class DirectoryAssembly implements Consumer<ExtractionRow> {
  private static final int LONGEST = 300;

  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** Shares equal texts: towns, first names and specialties repeat by the thousand. */
  private final Map<String, String> pool = new LinkedHashMap<>();

  @Override
  public void accept(ExtractionRow row) {
    String key = row.key();
    if (!key.isEmpty()) {
      drafts.computeIfAbsent(key, Draft::new).add(row);
    }
  }

  /** The merged entries, in the order in which they first appeared. */
  public List<DirectoryEntry> entries() {
    return drafts.values().stream().map(Draft::entry).toList();
  }

  private String shared(String text) {
    String clipped = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return pool.computeIfAbsent(clipped, same -> same);
  }

  /** One entry while its rows arrive: the first value of each field stays. */
  private final class Draft {
    private final String key;
    private final Map<String, String> values = new LinkedHashMap<>(16);
    private final Map<String, DirectoryEntry.Place> places = new LinkedHashMap<>(2);
    private final Set<String> mailboxes = new LinkedHashSet<>(2);
    private RecipientKind kind = RecipientKind.ORGANIZATION;

    Draft(String key) {
      this.key = key;
    }

    void add(ExtractionRow row) {
      kind = row.kind();
      keep("title", row.title());
      keep("family", row.familyName());
      keep("given", row.givenName());
      keep("organisation", row.organisation());
      keep("service", row.service());
      keep("profession", row.profession());
      if (values.getOrDefault("specialty", "").isEmpty()) {
        keep("code", row.specialtyCode());
        keep("specialty", row.specialty());
      }
      keep("person", row.person());
      keep("finess", row.finess());
      keep(row.place());
      if (!row.mailbox().isEmpty()) {
        mailboxes.add(row.mailbox());
      }
    }

    private void keep(String field, String value) {
      if (!value.isEmpty()) {
        values.putIfAbsent(field, shared(value));
      }
    }

    private void keep(DirectoryEntry.Place place) {
      if (!place.postcode().isEmpty() || !place.town().isEmpty()) {
        String same = place.postcode() + Folding.glue(place.street());
        places.merge(same, place, Draft::richer);
      }
    }

    private static DirectoryEntry.Place richer(DirectoryEntry.Place a, DirectoryEntry.Place b) {
      return new DirectoryEntry.Place(
          or(a.name(), b.name()),
          or(a.street(), b.street()),
          or(a.postcode(), b.postcode()),
          or(a.town(), b.town()),
          or(a.phone(), b.phone()),
          or(a.fax(), b.fax()),
          or(a.mail(), b.mail()));
    }

    private static String or(String a, String b) {
      return a.isEmpty() ? b : a;
    }

    private String value(String field) {
      return values.getOrDefault(field, "");
    }

    DirectoryEntry entry() {
      boolean person = kind == RecipientKind.PROFESSIONAL;
      return new DirectoryEntry(
          key,
          kind,
          value("title"),
          value("family"),
          value("given"),
          value("organisation"),
          value("service"),
          value("profession"),
          value("code"),
          value("specialty"),
          person ? Rpps.parse(value("person")).orElse(null) : null,
          Finess.parse(value("finess")).orElse(null),
          List.copyOf(places.values()),
          List.copyOf(mailboxes));
    }
  }
}
