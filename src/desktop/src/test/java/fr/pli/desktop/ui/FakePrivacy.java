package fr.pli.desktop.ui;

import fr.pli.desktop.privacy.Access;
import fr.pli.desktop.privacy.AccessFilter;
import fr.pli.desktop.privacy.ErasedLetter;
import fr.pli.desktop.privacy.Erasing.Outcome;
import fr.pli.desktop.privacy.ErasureCause;
import fr.pli.desktop.privacy.KnownPatient;
import fr.pli.desktop.privacy.Overdue;
import fr.pli.desktop.privacy.PrivacyDesk;
import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Privacy in memory. */
public final class FakePrivacy implements PrivacyDesk {
  public final Map<UUID, ErasedLetter> erased = new HashMap<>();
  public final Map<UUID, String> hindered = new HashMap<>();
  public final List<Access> accesses = new ArrayList<>();
  public List<KnownPatient> patients = List.of();
  public Overdue overdue = Overdue.NONE;
  private final Signal changed = new Signal();

  @Override
  public Outcome erase(Collection<UUID> letters, String who) {
    for (UUID letter : letters) {
      if (!hindered.containsKey(letter)) {
        Instant at = Instant.parse("2026-11-20T09:00:00Z");
        erased.put(letter, new ErasedLetter(letter, at, ErasureCause.BY_PERSON, who));
      }
    }
    changed.fire();
    return new Outcome(erased.keySet(), hindered, Set.of());
  }

  @Override
  public Optional<ErasedLetter> erased(UUID letter) {
    return Optional.ofNullable(erased.get(letter));
  }

  @Override
  public List<UUID> due() {
    return List.of();
  }

  @Override
  public Overdue overdue() {
    return overdue;
  }

  @Override
  public List<Access> accesses(AccessFilter filter) {
    return accesses;
  }

  @Override
  public List<KnownPatient> patients(String words) {
    return patients;
  }

  @Override
  public int export(@Nullable KnownPatient patient, Path file) throws IOException {
    Files.writeString(file, "export");
    return patient == null ? 0 : patient.letters().size();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
