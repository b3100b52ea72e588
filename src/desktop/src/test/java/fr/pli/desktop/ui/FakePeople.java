package fr.pli.desktop.ui;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.people.Rights;
import fr.pli.desktop.vault.VaultPerson;
import java.util.ArrayList;
import java.util.List;

/** Three people; the doctor is signed in and administers. The passphrases go nowhere. */
public final class FakePeople implements People {
  public final List<VaultPerson> people = new ArrayList<>();
  public final List<String> done = new ArrayList<>();
  public boolean keyStore = true;
  public boolean pin;
  private final FakeDesk desk;

  FakePeople(FakeDesk desk) {
    this.desk = desk;
    people.add(new VaultPerson("morvan", "C. Morvan", "Dr", "doctor", "10001234567"));
    people.add(
        new VaultPerson(
            "lagadec", "S. Lagadec", "", "secretary", "", Rights.usual("secretary"), null));
  }

  @Override
  public boolean allows(Act act) {
    Guard guard = desk.allowed;
    return guard.allows(act);
  }

  @Override
  public VaultPerson current() {
    return people.getFirst();
  }

  @Override
  public List<VaultPerson> all() {
    return List.copyOf(people);
  }

  @Override
  public void add(VaultPerson person, char[] passphrase) {
    people.add(person);
    done.add("added");
  }

  @Override
  public void change(VaultPerson person) {
    people.replaceAll(each -> each.id().equals(person.id()) ? person : each);
    done.add("changed");
  }

  @Override
  public void remove(String personId) {
    people.removeIf(each -> each.id().equals(personId));
    done.add("removed");
  }

  @Override
  public void givePassphrase(String personId, char[] next) {
    done.add("given");
  }

  @Override
  public void changePassphrase(char[] now, char[] next) {
    done.add("passphrase");
  }

  @Override
  public boolean hasPin() {
    return pin;
  }

  @Override
  public boolean takesPins() {
    return keyStore;
  }

  @Override
  public void setPin(char[] passphrase, char[] code) {
    pin = true;
  }

  @Override
  public void removePin() {
    pin = false;
  }

  @Override
  public byte[] renewSheet() {
    done.add("sheet");
    return new byte[] {1, 2, 3};
  }
}
