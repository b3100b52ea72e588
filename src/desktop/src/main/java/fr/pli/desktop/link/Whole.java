package fr.pli.desktop.link;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Member;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses replies that leave out what they must not: the types cannot say so, JSON can do it. */
final class Whole {
  private Whole() {}

  static ChangesPage page(ChangesPage page) throws LinkException {
    check(all(page.next()) && page.changes().stream().allMatch(Whole::change));
    return page;
  }

  static List<Member> members(List<Member> members) throws LinkException {
    check(members.stream().allMatch(Whole::member));
    return members;
  }

  private static boolean change(Change change) {
    Mark mark = change.mark();
    return all(change.kind(), change.id())
        && (mark == null || all(mark.id(), mark.message(), mark.kind(), mark.value(), mark.by()));
  }

  private static boolean member(Member member) {
    return all(member.mailbox())
        && mailbox(member.mailbox())
        && member.devices().stream()
            .allMatch(device -> all(device.id(), device.signing(), device.baseline()));
  }

  private static boolean mailbox(Mailbox mailbox) {
    return all(mailbox.id(), mailbox.name(), mailbox.town(), mailbox.finess())
        && mailbox.people().stream()
            .allMatch(each -> all(each.name(), each.title(), each.rpps(), each.role()));
  }

  private static boolean all(@Nullable Object... parts) {
    return Stream.of(parts).allMatch(Objects::nonNull);
  }

  private static void check(boolean whole) throws LinkException {
    if (!whole) {
      throw new LinkException(Reason.PROTOCOL, "A reply with holes");
    }
  }
}
