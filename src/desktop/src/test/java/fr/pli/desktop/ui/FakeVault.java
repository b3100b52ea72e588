package fr.pli.desktop.ui;

import java.time.Duration;
import java.util.List;

/** Opens with "azur bleu nuit" or 493817, and with the recovery words "un deux trois". */
public final class FakeVault implements Unlocking {
  private final FakeDesk desk;
  int wrong;
  int forgotten;
  String renewed = "";

  FakeVault(FakeDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Person> people() {
    return List.of(desk.doctor, desk.secretary);
  }

  @Override
  public boolean byCode(Person person) {
    return person.equals(desk.doctor);
  }

  @Override
  public Outcome unlockByCode(Person person, char[] code) {
    return tried(new String(code).equals("493817"));
  }

  @Override
  public Outcome unlock(Person person, char[] secret) {
    return tried(new String(secret).equals("azur bleu nuit"));
  }

  private Outcome tried(boolean right) {
    if (right) {
      return new Outcome.Opened();
    }
    wrong++;
    return new Outcome.Wrong(Duration.ofSeconds(wrong < 3 ? 0 : 30), wrong >= 5);
  }

  @Override
  public Outcome recover(char[] words) {
    return new String(words).equals("un deux trois")
        ? new Outcome.Recovered()
        : new Outcome.Wrong(Duration.ZERO, false);
  }

  @Override
  public Outcome renew(Person person, char[] passphrase) {
    renewed = person.id();
    return new Outcome.Opened();
  }

  @Override
  public void forgetRecovery() {
    forgotten++;
  }
}
