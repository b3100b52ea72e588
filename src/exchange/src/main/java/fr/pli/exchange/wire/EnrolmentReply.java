package fr.pli.exchange.wire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of an enrolled workstation. All certificates are DER, base64.
 *
 * @param authorities the practice network's authorities: the only trust anchors of the link
 * @param introductions certificates by which an authority vouches for the key of another one that
 *     joins (RFC 4210, 4.4); usually none
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
    List<String> introductions,
    String gateway,
    @Nullable String gatewayHybrid,
    String evidence) {
  public EnrolmentReply {
    authorities = List.copyOf(authorities);
    introductions = introductions == null ? List.of() : List.copyOf(introductions);
  }
}
