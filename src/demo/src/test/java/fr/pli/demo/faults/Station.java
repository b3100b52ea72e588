package fr.pli.demo.faults;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.intake.Patience;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.platform.DeviceSecret;
import fr.pli.desktop.sync.Pace;
import fr.pli.desktop.tools.UsualPlaces;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.wire.EnrolmentCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A workstation whose line is bad.
 *
 * @param home of its vault
 * @param name first part of the names of its letters
 */
record Station(Path home, String name) {
  static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1));
  private static final Pace QUICK =
      new Pace(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(800));
  private static final String PASSPHRASE = "les tilleuls du cabinet sentent bon en juin";

  /** Makes its vault and enrols it over a line of its own. */
  DeviceIdentity enrol(String code, int proxyPort) throws Exception {
    EnrolmentCode direct = EnrolmentCode.parse(code);
    EnrolmentCode byProxy =
        new EnrolmentCode(direct.host(), proxyPort, direct.authority(), direct.secret());
    VaultPerson person = new VaultPerson("p1", name, "Dr", "doctor", "");
    KeyStretching quick = KeyStretching.ofMebibytes(64, 1);
    try (Vault vault = Vault.create(home, person, PASSPHRASE.toCharArray(), quick).vault()) {
      return new Enrolment(SHORT, InstantSource.system()).enrol(byProxy, name, vault.secrets());
    }
  }

  /** The desk over its vault, as the program builds it; nothing runs yet. */
  Desk open() throws VaultException {
    return new Desk(
        Vault.open(home, "p1", PASSPHRASE.toCharArray()),
        new DeskOptions(
            home,
            InstantSource.system(),
            Patience.STANDARD,
            QUICK,
            SHORT,
            new UsualPlaces(),
            DeviceSecret.none()));
  }
}
