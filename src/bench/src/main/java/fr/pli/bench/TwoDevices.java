package fr.pli.bench;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.server.PliServer;
import fr.pli.server.ServerSettings;
import fr.pli.server.enrolment.Invitation;
import java.nio.file.Path;
import java.time.InstantSource;

/** A workstation that was really enrolled, with the keys that others seal to it. */
record TwoDevices(DeviceIdentity sender, DeviceIdentity receiver) {
  private static final String PASSPHRASE = "les tilleuls du cabinet sentent bon en juin";

  static TwoDevices enrol(Path folder) throws Exception {
    try (PliServer server =
        PliServer.start(ServerSettings.of(folder.resolve("server"), "localhost", 0))) {
      return new TwoDevices(
          enrol(server, folder.resolve("a"), "A"), enrol(server, folder.resolve("b"), "B"));
    }
  }

  private static DeviceIdentity enrol(PliServer server, Path home, String name) throws Exception {
    Mailbox.Person person = new Mailbox.Person(name, "Dr", "", "doctor");
    String code = server.invite(Invitation.toNewPractice(name, "", person));
    VaultPerson owner = new VaultPerson("p1", name, "Dr", "doctor", "");
    try (Vault vault =
        Vault.create(home, owner, PASSPHRASE.toCharArray(), KeyStretching.ofMebibytes(64, 1))
            .vault()) {
      return new Enrolment(Timeouts.USUAL, InstantSource.system())
          .enrol(EnrolmentCode.parse(code), name, vault.secrets());
    }
  }
}
