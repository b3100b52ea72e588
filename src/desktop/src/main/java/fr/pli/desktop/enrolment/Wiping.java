package fr.pli.desktop.enrolment;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.WipeLink;
import fr.pli.desktop.vault.Erasure;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.WipeOrders;
import fr.pli.exchange.wire.WipeOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the order to destroy this vault. A refusal, whoever speaks it, destroys nothing: only
 * an order that our authority signed for this very workstation does.
 */
public final class Wiping {
  private static final Logger LOG = LoggerFactory.getLogger(Wiping.class);

  private final WipeLink link;
  private final Supplier<DeviceIdentity> self;
  private final Erasure erasure;

  /**
   * @param self asked anew each time: an authority may have been replaced
   */
  public Wiping(WipeLink link, Supplier<DeviceIdentity> self, Erasure erasure) {
    this.link = link;
    this.self = self;
    this.erasure = erasure;
  }

  /**
   * Asks whether there is an order to us, and destroys the keys if it is a true one. The files
   * follow when the vault is closed.
   *
   * @return true when the keys are destroyed
   */
  public boolean obey() {
    try {
      WipeOrder order = link.wipeOrder();
      WipeOrders.verify(order, self.get().device(), self.get().authorities());
      erasure.destroyKeys(order.at());
      LOG.warn("The vault's keys were destroyed by order of the authority");
      report();
      return true;
    } catch (LinkException e) {
      LOG.info("No order can be fetched: {}", e.code());
    } catch (EvidenceException e) {
      LOG.warn("An order that is not our authority's was passed over: {}", e.reason());
    } catch (IOException e) {
      throw new UncheckedIOException("The keys could not be destroyed", e);
    }
    return false;
  }

  private void report() {
    try {
      link.wiped();
    } catch (LinkException e) {
      LOG.info("That it was carried out cannot be told: {}", e.code());
    }
  }
}
