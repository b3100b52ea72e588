package fr.pli.bench.sync;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.DeviceIdentityStore;
import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.inbox.SealedArrivals;
import fr.pli.desktop.inbox.Trust;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.sync.Antechamber;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Vault;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.ChangesPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything in, as a process of its own. Arguments: vault, "sealed" to fetch alone or "all",
 * how many letters there are. Says the milliseconds, the milliseconds until the first page was
 * there, and its peak memory in megabytes.
 */
public final class Receiver {
  private final Vault vault;
  private final DeviceIdentity identity;

  private Receiver(Vault vault) {
    this.vault = vault;
    this.identity = new DeviceIdentityStore(vault.secrets()).load().orElseThrow();
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    boolean all = arguments[1].equals("all");
    try (Vault vault = Corpus.open(Path.of(arguments[0]))) {
      long millis = new Receiver(vault).take(all, Integer.parseInt(arguments[2]));
      System.out.println(millis + " " + peakMegabytes());
    }
  }

  private long take(boolean all, int count) throws Exception {
    InstantSource clock = InstantSource.system();
    OwedEntries journal = new OwedEntries(vault.database(), vault.documents(), vault.journal());
    H2Inbox inbox =
        new H2Inbox(vault.database(), vault.documents(), journal, clock, Guard.NOBODY_KEPT);
    Antechamber antechamber = new Antechamber(Files.createTempDirectory("antechamber"));
    SealedArrivals arrivals =
        new SealedArrivals(
            vault.database(), inbox, vault.documents(), journal, trust(), antechamber, clock);
    try (HttpLink link = new HttpLink(identity.link(), Timeouts.USUAL, clock)) {
      long began = System.nanoTime();
      pull(link, arrivals);
      if (all) {
        arrivals.fetch(link);
      } else {
        arrivals.fetchSealed(link);
      }
      long millis = (System.nanoTime() - began) / 1_000_000;
      require(inbox, all ? ReceivedState.UNREAD : ReceivedState.FETCHED, count);
      return millis;
    }
  }

  private void pull(HttpLink link, SealedArrivals arrivals) throws LinkException {
    String cursor = null;
    boolean more = true;
    while (more) {
      ChangesPage page = link.changes(cursor, 200);
      vault
          .database()
          .write(
              c -> {
                for (Change each : page.changes()) {
                  arrivals.announced(c, each);
                }
                return true;
              });
      cursor = page.next();
      more = page.more();
    }
  }

  private static void require(H2Inbox inbox, ReceivedState state, int count) {
    List<ReceivedLetter> letters = inbox.letters();
    long there = letters.stream().filter(each -> each.state() == state).count();
    if (there != count) {
      throw new IllegalStateException(there + " of " + count + " letters are " + state.code());
    }
  }

  private Trust trust() {
    return new Trust() {
      @Override
      public List<OpeningKey> keys() {
        return identity.openingKeys();
      }

      @Override
      public Set<X509Certificate> authorities() {
        return identity.authorities();
      }

      @Override
      public List<X509Certificate> evidence() {
        return identity.evidence();
      }

      @Override
      public Optional<String> nameOf(UUID mailbox) {
        return Optional.of("A");
      }

      @Override
      public Optional<String> senderOf(X509Certificate signing) {
        return Optional.of("A");
      }

      @Override
      public SigningIdentity signer() {
        return identity.signing();
      }
    };
  }

  private static long peakMegabytes() throws IOException {
    @Nullable String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(each -> each.startsWith("VmHWM:"))
            .findFirst()
            .orElse(null);
    return line == null ? 0 : Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
  }
}
