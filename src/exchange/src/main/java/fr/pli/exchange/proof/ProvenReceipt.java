package fr.pli.exchange.proof;

import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A receipt and where it stands in the server's log.
 *
 * @param proof null as long as the workstation has not verified the log since the receipt came
 */
public record ProvenReceipt(Receipt receipt, @Nullable LogProof proof) {}
