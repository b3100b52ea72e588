package fr.pli.exchange.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of the network, with the keys of each of its devices.
 *
 * @param shutOut devices that it had and that were shut out: letters that they signed may be under
 *     way, or lie with their recipients
 */
public record Member(Mailbox mailbox, List<MemberDevice> devices, List<ShutOut> shutOut) {
  public Member {
    devices = List.copyOf(devices);
    shutOut = shutOut == null ? List.of() : List.copyOf(shutOut);
  }

  /** With no device that was shut out. */
  public Member(Mailbox mailbox, List<MemberDevice> devices) {
    this(mailbox, devices, List.of());
  }

  /** False when all its devices were shut out: it is still known, but nobody is there to read. */
  public boolean reachable() {
    return !devices.isEmpty() || shutOut.isEmpty();
  }

  /**
   * A device that was shut out.
   *
   * @param at server time
   */
  public record ShutOut(UUID device, Instant at) {}

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
