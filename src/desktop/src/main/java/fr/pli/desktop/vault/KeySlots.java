package fr.pli.desktop.vault;

import java.util.List;
import java.util.stream.Stream;

/**
 * The content of {@code vault.json}: who can unlock, and the master key wrapped for each. Byte
 * arrays are hexadecimal in lower case, so that there is one way to write each file.
 *
 * @param format 1
 * @param id random name of the vault, bound into every slot
 * @param recovery the master key under the recovery key
 */
record KeySlots(int format, String id, List<PersonSlot> people, String recovery) {
  static final int FORMAT = 1;

  KeySlots {
    people = List.copyOf(people);
  }

  /**
   * @param salt of the stretching
   * @param deviceSecret name of the key store whose secret is mixed in, or "none"
   * @param wrapped the master key under the stretched passphrase
   */
  record PersonSlot(
      VaultPerson person,
      KeyStretching stretching,
      String salt,
      String deviceSecret,
      String wrapped) {}

  PersonSlot of(String personId) throws VaultException {
    return people.stream()
        .filter(slot -> slot.person().id().equals(personId))
        .findFirst()
        .orElseThrow(() -> new VaultException(VaultException.Reason.UNKNOWN_PERSON));
  }

  /** With one person's slot in the place of the former one, or added. */
  KeySlots with(PersonSlot slot) {
    boolean known = people.stream().anyMatch(s -> sameAs(slot, s));
    List<PersonSlot> next =
        known
            ? people.stream().map(s -> sameAs(slot, s) ? slot : s).toList()
            : Stream.concat(people.stream(), Stream.of(slot)).toList();
    return new KeySlots(format, id, next, recovery);
  }

  KeySlots withRecovery(String wrapped) {
    return new KeySlots(format, id, people, wrapped);
  }

  private static boolean sameAs(PersonSlot one, PersonSlot other) {
    return one.person().id().equals(other.person().id());
  }
}
