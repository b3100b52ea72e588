package fr.pli.exchange.wire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of an enrolled workstation. All certificates are DER, base64.
 *
 * @param authorities the practice network's authorities: the only trust anchors of the link
 * @param gateway sealing certificate of the gateway, for channels that leave the network
 * @param evidence certificate that signs receipts
 */
public record EnrolmentReply(
    UUID device,
    Mailbox mailbox,
    String tlsCertificate,
    String signingCertificate,
    String sealingCertificate,
    @Nullable String hybridCertificate,
    List<String> authorities,
    String gateway,
    @Nullable String gatewayHybrid,
    String evidence) {
  public EnrolmentReply {
    authorities = List.copyOf(authorities);
  }
}
