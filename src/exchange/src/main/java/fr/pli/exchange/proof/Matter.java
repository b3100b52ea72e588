package fr.pli.exchange.proof;

/** What a proof has to show, in the order in which it is checked. */
public enum Matter {
  /** The declaration is signed by a workstation of the network, and about itself. */
  DECLARATION,
  /** The PDF that is at hand is the declared one. */
  DOCUMENT,
  /** The receipt is signed by the network's server. */
  RECEIPT,
  /** The receipt is about the declared dispatch and sealed bytes. */
  SAME_DISPATCH,
  /** The acceptance names the declaring practice and workstation as sender. */
  SENDER,
  /** The receiving workstation signed what the receipt says of it. */
  WITNESS,
  /** The receipt is in the server's log, under a signed head. */
  IN_LOG
}
