package fr.pli.demo.world;

import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.intake.Patience;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.wire.Mailbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fictional practice with its workstations.
 *
 * @param folder everything of its workstations lies below
 * @param people each with a workstation; the first one's is the one that the demo shows
 */
public record Cabinet(Path folder, String name, String town, List<Mailbox.Person> people) {
  /** Files of the demo are whole when they appear, so that little patience is needed. */
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofSeconds(5));

  private static final String PASSPHRASE = "les tilleuls du cabinet sentent bon en juin";

  /** Where the practice software saves its letters. */
  public Path watched() {
    return folder.resolve("lettres");
  }

  /** Where the practice software takes received letters from. */
  public Path filing() {
    return folder.resolve("import");
  }

  /** The vault of the first workstation. */
  public Path home() {
    return workstations().getFirst().home();
  }

  /** One for each of the people. */
  List<Workstation> workstations() {
    return IntStream.range(0, people.size())
        .mapToObj(
            i ->
                new Workstation(
                    "Poste " + (i + 1), folder.resolve("coffre" + (i + 1)), people.get(i)))
        .toList();
  }

  public DeskOptions options() {
    return DeskOptions.usual(home()).with(PATIENCE);
  }

  /** The demo's passphrase, the same for everyone; the caller may wipe it. */
  public static char[] passphrase() {
    return PASSPHRASE.toCharArray();
  }

  /** Opens the vault. */
  public Vault unlock() throws VaultException {
    return Vault.open(home(), workstations().getFirst().person().id(), passphrase());
  }

  /** A workstation and who uses it. */
  record Workstation(String name, Path home, Mailbox.Person user) {
    VaultPerson person() {
      return new VaultPerson("p1", user.name(), user.title(), user.role(), user.rpps());
    }
  }
}
