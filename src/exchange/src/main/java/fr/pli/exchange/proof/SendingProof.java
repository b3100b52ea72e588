package fr.pli.exchange.proof;

import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.wire.Json;
import java.util.List;

/**
 * The proof of a sending as it is written to a file, in JSON.
 *
 * @param format {@link #FORMAT}
 * @param declaration UTF-8 JSON of a {@link Declaration}, base64
 * @param signature of the sending workstation over the decoded declaration, base64
 * @param certificate its signing certificate, DER, base64
 * @param receipts the server's, oldest first
 * @param authorities certificates of the practice network's authorities, DER, base64: to be
 *     compared with one that is known from elsewhere
 */
public record SendingProof(
    String format,
    String declaration,
    String signature,
    String certificate,
    List<ProvenReceipt> receipts,
    List<String> authorities) {
  public static final String FORMAT = "pli-sending-proof-1";

  /** Largest file that is read, in bytes. */
  public static final int LARGEST = 4 << 20;

  private static final int MOST_RECEIPTS = 1000;
  private static final int MOST_AUTHORITIES = 10;

  public SendingProof {
    receipts = List.copyOf(receipts);
    authorities = List.copyOf(authorities);
  }

  /** The file's bytes. */
  public byte[] write() {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /**
   * Reads a file, whoever made it.
   *
   * @throws EvidenceException {@code MALFORMED} if it is too large or no proof of this format
   */
  public static SendingProof read(byte[] file) throws EvidenceException {
    if (file.length > LARGEST) {
      throw new EvidenceException(Reason.MALFORMED, "Too large for a proof");
    }
    SendingProof proof = parse(file);
    if (!proof.format().equals(FORMAT)
        || proof.receipts().size() > MOST_RECEIPTS
        || proof.authorities().size() > MOST_AUTHORITIES) {
      throw new EvidenceException(Reason.MALFORMED, "Not a proof of this format");
    }
    return proof;
  }

  private static SendingProof parse(byte[] file) throws EvidenceException {
    try {
      return Json.read(file, SendingProof.class);
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(Reason.MALFORMED, "Not a proof", e);
    }
  }
}
