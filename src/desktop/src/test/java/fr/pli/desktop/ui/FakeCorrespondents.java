package fr.pli.desktop.ui;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.correspondents.Correspondents;
import fr.pli.desktop.correspondents.OwnContact;
import fr.pli.desktop.work.Signal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Correspondents in memory. */
public final class FakeCorrespondents implements Correspondents {
  private final Set<String> favourites = new LinkedHashSet<>();
  private final Map<UUID, CorrespondentGroup> groups = new LinkedHashMap<>();
  private final Map<UUID, OwnContact> contacts = new LinkedHashMap<>();
  private final Signal changed = new Signal();

  @Override
  public Set<String> favourites() {
    return Set.copyOf(favourites);
  }

  @Override
  public void favour(String key, boolean favourite) {
    if (favourite) {
      favourites.add(key);
    } else {
      favourites.remove(key);
    }
    changed.fire();
  }

  @Override
  public List<CorrespondentGroup> groups() {
    return List.copyOf(groups.values());
  }

  @Override
  public void save(CorrespondentGroup group) {
    groups.put(group.id(), group);
    changed.fire();
  }

  @Override
  public void removeGroup(UUID group) {
    groups.remove(group);
    changed.fire();
  }

  @Override
  public List<OwnContact> contacts() {
    return List.copyOf(contacts.values());
  }

  @Override
  public void save(OwnContact contact) {
    contacts.put(contact.id(), contact);
    changed.fire();
  }

  @Override
  public void removeContact(UUID contact) {
    contacts.remove(contact);
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
