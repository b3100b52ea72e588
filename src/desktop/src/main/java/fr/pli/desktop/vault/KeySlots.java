package fr.pli.desktop.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
   * The master key under a person's passphrase, and under a PIN where there is one.
   *
   * @param salt of the stretching
   * @param deviceSecret name of the key store whose secret is mixed in, or "none"
   * @param wrapped the master key under the stretched passphrase
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PersonSlot(
      VaultPerson person,
      KeyStretching stretching,
      String salt,
      String deviceSecret,
      String wrapped,
      @Nullable Lid pin) {

    static PersonSlot of(VaultPerson person, Lid passphrase, @Nullable Lid pin) {
      return new PersonSlot(
          person,
          passphrase.stretching(),
          passphrase.salt(),
          passphrase.deviceSecret(),
          passphrase.wrapped(),
          pin);
    }

    Lid passphrase() {
      return new Lid(stretching, salt, deviceSecret, wrapped);
    }

    PersonSlot with(VaultPerson other) {
      return of(other, passphrase(), pin);
    }

    PersonSlot withPassphrase(Lid lid) {
      return of(person, lid, pin);
    }

    PersonSlot withPin(@Nullable Lid lid) {
      return of(person, passphrase(), lid);
    }
  }

  /**
   * The master key under one secret.
   *
   * @param deviceSecret name of the key store whose secret is mixed in, or "none"
   */
  record Lid(KeyStretching stretching, String salt, String deviceSecret, String wrapped) {}

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
    return withPeople(next);
  }

  /** Without the slot of a person. */
  KeySlots without(String personId) {
    return withPeople(
        people.stream().filter(slot -> !slot.person().id().equals(personId)).toList());
  }

  /**
   * Itself.
   *
   * @throws VaultException {@code LAST_ADMINISTRATOR} if nobody is left who may give rights
   */
  KeySlots requireAdministrator() throws VaultException {
    if (people.stream().map(PersonSlot::person).noneMatch(VaultPerson::lastingAdministrator)) {
      throw new VaultException(VaultException.Reason.LAST_ADMINISTRATOR);
    }
    return this;
  }

  KeySlots withRecovery(String wrapped) {
    return new KeySlots(format, id, people, wrapped);
  }

  private KeySlots withPeople(List<PersonSlot> next) {
    return new KeySlots(format, id, next, recovery);
  }

  private static boolean sameAs(PersonSlot one, PersonSlot other) {
    return one.person().id().equals(other.person().id());
  }
}
