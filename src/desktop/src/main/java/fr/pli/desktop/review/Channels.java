package fr.pli.desktop.review;

import fr.pli.desktop.settings.Settings;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The channels that a recipient has, best first. Only what can truly be used is offered.
 *
 * <p>Reasons: "preferred" (this correspondent's channel), "learned" (the one that people usually
 * give this correspondent), "only-one", "sealed-end-to-end", "practice-order" (first in the
 * practice's order), "possible", and "typed" for what a person typed by hand.
 */
public final class Channels {
  private static final String APICRYPT_DOMAIN = "apicrypt.org";

  private final Reach reach;
  private final Supplier<Settings> settings;
  private final Function<String, Optional<Channel>> habits;

  /** Channels where nothing was learned of anybody. */
  public Channels(Reach reach, Supplier<Settings> settings) {
    this(reach, settings, _ -> Optional.empty());
  }

  /**
   * Knows what people usually choose.
   *
   * @param habits the channel that the correspondent of a directory key is usually given
   */
  public Channels(
      Reach reach, Supplier<Settings> settings, Function<String, Optional<Channel>> habits) {
    this.reach = reach;
    this.settings = settings;
    this.habits = habits;
  }

  /** The channels of someone in the directory; the first one is what Pli would choose. */
  public List<ChannelOption> of(DirectoryEntry entry) {
    List<ChannelOption> options = new ArrayList<>();
    // A structure's number does not say which of its doctors reads the mailbox.
    Finess finess = entry.kind() == RecipientKind.ORGANIZATION ? entry.finess() : null;
    reach
        .mailboxOf(entry.rpps(), finess)
        .ifPresent(mailbox -> options.add(to(Channel.NETWORK, mailbox.toString())));
    entry.mailboxes().stream()
        .filter(mail -> !isApicrypt(mail))
        .forEach(mail -> options.add(to(Channel.MSSANTE, mail)));
    apicryptAddresses(entry).forEach(mail -> options.add(to(Channel.APICRYPT, mail)));
    if (!entry.fax().isEmpty()) {
      options.add(to(Channel.FAX, entry.fax()));
    }
    PostalAddress.of(entry)
        .ifPresent(lines -> options.add(new ChannelOption(Channel.POST, "", lines, "")));
    return ordered(options, entry.key());
  }

  /**
   * The channels of the patient.
   *
   * @param address e-mail address or mobile number, or empty
   */
  public List<ChannelOption> of(Patient patient, String address) {
    List<ChannelOption> options = new ArrayList<>();
    if (PatientAddress.valid(address)) {
      options.add(to(Channel.PATIENT, address));
    }
    if (patient.ins() != null && patient.ins().keyValid()) {
      options.add(to(Channel.RECORD, patient.ins().value()));
    }
    return ordered(options, "");
  }

  private static Stream<String> apicryptAddresses(DirectoryEntry entry) {
    return Stream.concat(
            entry.mailboxes().stream(), entry.places().stream().map(DirectoryEntry.Place::mail))
        .filter(Channels::isApicrypt)
        .distinct();
  }

  private static boolean isApicrypt(String mail) {
    String domain = mail.substring(mail.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return mail.contains("@")
        && (domain.equals(APICRYPT_DOMAIN) || domain.endsWith("." + APICRYPT_DOMAIN));
  }

  private List<ChannelOption> ordered(List<ChannelOption> options, String key) {
    Settings now = settings.get();
    Channel set = now.preferred().get(key);
    Channel usual = set != null || key.isEmpty() ? null : habits.apply(key).orElse(null);
    Wish wish = new Wish(set == null ? usual : set, set == null ? "learned" : "preferred", now);
    List<ChannelOption> sorted =
        options.stream()
            .sorted(
                Comparator.<ChannelOption>comparingInt(wish::rank)
                    .thenComparing(ChannelOption::channel))
            .toList();
    List<ChannelOption> result = new ArrayList<>();
    for (ChannelOption each : sorted) {
      result.add(with(each, wish.reason(each, result.isEmpty(), sorted.size() == 1)));
    }
    return List.copyOf(result);
  }

  /** The channel wished for, set or usual, and why; null where there is none. */
  private record Wish(@Nullable Channel channel, String why, Settings now) {
    int rank(ChannelOption option) {
      if (option.channel() == channel) {
        return -1;
      }
      int place = now.channels().indexOf(option.channel());
      return place < 0 ? Channel.values().length : place;
    }

    String reason(ChannelOption option, boolean first, boolean alone) {
      if (option.channel() == channel) {
        return why;
      }
      if (option.channel() == Channel.NETWORK) {
        return "sealed-end-to-end";
      }
      if (alone) {
        return "only-one";
      }
      return first ? "practice-order" : "possible";
    }
  }

  private static ChannelOption to(Channel channel, String target) {
    return new ChannelOption(channel, target, List.of(), "");
  }

  private static ChannelOption with(ChannelOption option, String reason) {
    return new ChannelOption(option.channel(), option.target(), option.postalLines(), reason);
  }
}
