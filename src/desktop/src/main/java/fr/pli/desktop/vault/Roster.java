package fr.pli.desktop.vault;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.people.Rights;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may unlock a vault and do what. Changes need the right to administer and are in the journal.
 *
 * <p>Rights bind people who use Pli. Whoever can unlock holds the master key, so that they do not
 * bind somebody who writes a program of his own; and removing a person destroys the slot here, not
 * in a copy of the vault made before.
 */
public final class Roster implements Guard {
  private final SlotChanges slots;
  private final Journal journal;
  private final InstantSource clock;
  private volatile VaultPerson current;

  Roster(SlotChanges slots, Journal journal, InstantSource clock, String personId)
      throws VaultException {
    this.slots = slots;
    this.journal = journal;
    this.clock = clock;
    this.current = slots.slots().of(personId).person();
  }

  /** Who is signed in, with the rights of this moment. */
  public VaultPerson current() {
    return current;
  }

  /** Whoever is signed in may do it, and the last day has not passed. */
  @Override
  public boolean allows(Act act) {
    VaultPerson person = current;
    return !person.ended(today()) && person.rights().allow(act, person.self());
  }

  /** Everybody who can unlock, in the order in which they came. */
  public List<VaultPerson> people() throws VaultException {
    return slots.slots().people().stream().map(KeySlots.PersonSlot::person).toList();
  }

  /** True when this person has a PIN. */
  public boolean hasPin(String personId) throws VaultException {
    return slots.pin(personId) != null;
  }

  /**
   * Lets another person unlock.
   *
   * @throws VaultException {@code WEAK_PASSPHRASE}
   * @throws NotAllowedException without the right to administer
   * @throws IllegalArgumentException if there is a person of this id
   */
  public synchronized void add(VaultPerson person, char[] passphrase) throws VaultException {
    require(new Act.Administer());
    if (people().stream().anyMatch(each -> each.id().equals(person.id()))) {
      throw new IllegalArgumentException("There is such a person already");
    }
    slots.add(person, passphrase);
    note("person-added", person);
  }

  /**
   * Gives a person other rights, or another last day.
   *
   * @throws VaultException {@code LAST_ADMINISTRATOR}, {@code UNKNOWN_PERSON}
   * @throws NotAllowedException without the right to administer
   */
  public synchronized void change(VaultPerson person) throws VaultException {
    require(new Act.Administer());
    slots.change(now -> now.with(now.of(person.id()).with(person)));
    note("rights-changed", person);
    if (person.id().equals(current.id())) {
      current = person;
    }
  }

  /**
   * Destroys the slot of a person. A copy of the vault made before keeps it.
   *
   * @throws VaultException {@code LAST_ADMINISTRATOR}, {@code UNKNOWN_PERSON}
   * @throws NotAllowedException without the right to administer
   * @throws IllegalArgumentException if it is whoever is signed in
   */
  public synchronized void remove(String personId) throws VaultException {
    require(new Act.Administer());
    if (personId.equals(current.id())) {
      throw new IllegalArgumentException("Nobody removes the own slot");
    }
    VaultPerson person = slots.slots().of(personId).person();
    slots.change(now -> now.without(personId));
    note("person-removed", person);
  }

  /**
   * Gives somebody who forgot the passphrase a new one.
   *
   * @throws VaultException {@code WEAK_PASSPHRASE}
   * @throws NotAllowedException without the right to administer
   */
  public synchronized void givePassphrase(String personId, char[] next) throws VaultException {
    require(new Act.Administer());
    slots.setPassphrase(personId, next);
    slots.removePin(personId);
    note("passphrase-given", slots.slots().of(personId).person());
  }

  /** Signs in somebody else, who just chose a passphrase after a recovery. */
  synchronized void become(String personId) throws VaultException {
    current = slots.slots().of(personId).person();
    note("recovered", current);
  }

  /** Destroys the slots of those whose last day has passed. */
  void sweep(LocalDate today) throws VaultException {
    for (VaultPerson person : people()) {
      if (person.ended(today) && !person.id().equals(current.id())) {
        slots.change(now -> now.without(person.id()));
        note("access-ended", person);
      }
    }
  }

  void note(String event, VaultPerson subject) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("person", subject.displayName());
    facts.put("rights", words(subject.rights()));
    if (subject.until() != null) {
      facts.put("until", subject.until().toString());
    }
    journal.append(
        new JournalEntry(clock.instant(), event, subject.id(), current.displayName(), facts));
  }

  private static String words(Rights rights) {
    List<String> held =
        List.of("prepare", "send", "read", "administer").stream().filter(rights::has).toList();
    String others = rights.sendFor().isEmpty() ? "" : " for:" + String.join("+", rights.sendFor());
    return String.join(" ", held) + others;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  /**
   * For who has to do with outgoing letters at all.
   *
   * @throws fr.pli.desktop.people.NotAllowedException for anybody else
   */
  public void requireLetters() {
    if (!current().rights().letters()) {
      require(new Act.Prepare());
    }
  }
}
