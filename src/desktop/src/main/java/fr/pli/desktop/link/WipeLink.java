package fr.pli.desktop.link;

import fr.pli.exchange.wire.WipeOrder;

/** What a workstation may still ask after it was shut out. */
public interface WipeLink {
  /**
   * The order to us, not yet verified.
   *
   * @throws LinkException also when there is none
   */
  WipeOrder wipeOrder() throws LinkException;

  /** Says that the order was carried out. */
  void wiped() throws LinkException;
}
