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
   * @param formerSigning signing certificates that it had before and that still hold: letters under
   *     way bear them
   */
  public record MemberDevice(
      UUID id,
      String signing,
      String baseline,
      @Nullable String hybrid,
      List<String> formerSigning) {
    public MemberDevice {
      formerSigning = formerSigning == null ? List.of() : List.copyOf(formerSigning);
    }

    /** With the only signing certificate that it ever had. */
    public MemberDevice(UUID id, String signing, String baseline, @Nullable String hybrid) {
      this(id, signing, baseline, hybrid, List.of());
    }
  }
}
