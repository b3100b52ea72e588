package fr.pli.desktop.evidence;

import fr.pli.exchange.evidence.Receipt;
import java.util.List;
import java.util.UUID;

/** Receipts that the server gave us: the seam that whoever keeps them fills. */
@FunctionalInterface
public interface OwnReceipts {
  /** Those without a row in {@code receipt_proof}, oldest first; at most so many. */
  List<OwnReceipt> unproven(int most);

  /**
   * A receipt whose signature was verified when it came.
   *
   * @param id its own
   * @param index the entry of the log that it says it is
   */
  record OwnReceipt(UUID id, long index, Receipt receipt) {}
}
