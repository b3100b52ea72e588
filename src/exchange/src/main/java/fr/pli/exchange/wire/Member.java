package fr.pli.exchange.wire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mailbox that can be written to, with the keys of each of its devices. */
public record Member(Mailbox mailbox, List<MemberDevice> devices) {
  public Member {
    devices = List.copyOf(devices);
  }

  /**
   * Keys of one device. Certificates are DER, base64.
   *
   * @param hybrid null when the device announces none
   */
  public record MemberDevice(UUID id, String signing, String baseline, @Nullable String hybrid) {}
}
