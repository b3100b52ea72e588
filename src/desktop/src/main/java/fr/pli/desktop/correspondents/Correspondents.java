package fr.pli.desktop.correspondents;

import fr.pli.desktop.work.Signal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The practice's own correspondents, by their keys in the directory. Writes block briefly. */
public interface Correspondents {
  /** Keys of the favourites. */
  Set<String> favourites();

  /** Makes someone a favourite, or no longer. */
  void favour(String key, boolean favourite);

  /** Groups by name. */
  List<CorrespondentGroup> groups();

  /** Adds the group, or replaces the one of this id. */
  void save(CorrespondentGroup group);

  /** Forgets a group; its members stay. An unknown one is no error. */
  void removeGroup(UUID group);

  /** Own contacts by name. */
  List<OwnContact> contacts();

  /**
   * Adds the contact, or replaces the one of this id.
   *
   * @throws IllegalArgumentException if {@link ContactRule} is not kept
   */
  void save(OwnContact contact);

  /** Forgets a contact, also as a favourite and in groups. An unknown one is no error. */
  void removeContact(UUID contact);

  Signal changed();
}
