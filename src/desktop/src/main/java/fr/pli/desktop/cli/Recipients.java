package fr.pli.desktop.cli;

import fr.pli.desktop.Desk;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by an RPPS number, a mail address or a fax number. Never guesses. */
final class Recipients {
  private static final int MOST_FOUND = 50;
  private static final Pattern APICRYPT =
      Pattern.compile("[^@\\s]+@([a-z0-9-]+\\.)*apicrypt\\.org", Pattern.CASE_INSENSITIVE);

  private final Desk desk;

  Recipients(Desk desk) {
    this.desk = desk;
  }

  /**
   * The recipient and the way to them.
   *
   * @param channel null for the best one they have
   */
  Recipient find(String typed, @Nullable Channel channel) throws CommandRefusal {
    Recipient found = found(typed.strip());
    if (channel == null) {
      return found;
    }
    List<ChannelOption> fitting =
        found.options().stream().filter(option -> option.channel() == channel).toList();
    if (fitting.isEmpty()) {
      throw CommandRefusal.asked("recipient.channel", typed, channel.code());
    }
    return new Recipient(found.party(), found.entry(), fitting);
  }

  private Recipient found(String typed) throws CommandRefusal {
    Optional<Rpps> rpps = Rpps.parse(typed);
    if (rpps.isPresent()) {
      return numbered(rpps.get());
    }
    if (typed.contains("@")) {
      return addressed(typed);
    }
    String digits = typed.replaceAll("[\\s.]", "");
    if (digits.matches("0\\d{9}|\\+\\d{8,15}|00\\d{8,15}")) {
      return typed(typed, new ChannelOption(Channel.FAX, digits, List.of(), "typed"));
    }
    throw CommandRefusal.asked("recipient.unclear", typed);
  }

  private Recipient numbered(Rpps rpps) throws CommandRefusal {
    Optional<DirectoryEntry> entry = desk.directory().find("rpps:" + rpps.value());
    if (entry.isPresent()) {
      return listed(entry.get(), desk.review().channels(entry.get()));
    }
    List<Member> members = desk.network().mailboxesOf(rpps);
    if (members.size() != 1) {
      throw CommandRefusal.asked(
          members.isEmpty() ? "recipient.unknown" : "recipient.several", rpps.value());
    }
    return member(members.getFirst().mailbox(), rpps);
  }

  private static Recipient member(Mailbox mailbox, Rpps rpps) {
    Mailbox.Person person =
        mailbox.people().stream()
            .filter(each -> each.rpps().equals(rpps.value()))
            .findFirst()
            .orElseThrow();
    Party party =
        new Party(
            RecipientKind.PROFESSIONAL, person.title(), person.name(), mailbox.town(), rpps, null);
    ChannelOption option =
        new ChannelOption(Channel.NETWORK, mailbox.id().toString(), List.of(), "sealed-end-to-end");
    return new Recipient(party, null, List.of(option));
  }

  private Recipient addressed(String mail) throws CommandRefusal {
    List<Recipient> holders = new ArrayList<>();
    for (DirectoryEntry entry : desk.directory().search(mail, MOST_FOUND)) {
      List<ChannelOption> options =
          desk.review().channels(entry).stream()
              .filter(option -> option.target().equalsIgnoreCase(mail))
              .toList();
      if (!options.isEmpty()) {
        holders.add(listed(entry, options));
      }
    }
    if (holders.size() == 1) {
      return holders.getFirst();
    }
    if (holders.isEmpty() && APICRYPT.matcher(mail).matches()) {
      return typed(mail, new ChannelOption(Channel.APICRYPT, mail, List.of(), "typed"));
    }
    throw CommandRefusal.asked(holders.isEmpty() ? "recipient.address" : "recipient.several", mail);
  }

  private static Recipient listed(DirectoryEntry entry, List<ChannelOption> options)
      throws CommandRefusal {
    if (options.isEmpty()) {
      throw CommandRefusal.asked("recipient.unreachable", entry.displayName());
    }
    Party party =
        new Party(
            entry.kind(), entry.title(), entry.displayName(), "", entry.rpps(), entry.finess());
    return new Recipient(party, entry, options);
  }

  private static Recipient typed(String name, ChannelOption option) {
    Party party = new Party(RecipientKind.PROFESSIONAL, "", name, "", null, null);
    return new Recipient(party, null, List.of(option));
  }

  /**
   * Someone to send to.
   *
   * @param entry null when they are not in the directory
   * @param options ways to reach them, best first, never empty
   */
  record Recipient(Party party, @Nullable DirectoryEntry entry, List<ChannelOption> options) {}
}
