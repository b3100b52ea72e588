package fr.pli.desktop;

import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.exchange.letter.Party;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Directory keys of those whom the practice has written to or received from, the latest first. */
record KnownCorrespondents(Outbox outbox, H2Inbox inbox) implements Supplier<Set<String>> {
  @Override
  public Set<String> get() {
    Stream<Party> written =
        outbox.dispatches().stream()
            .sorted(Comparator.comparing(Dispatch::createdAt).reversed())
            .map(Dispatch::recipient);
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(written, inbox.authors().stream())
        .flatMap(KnownCorrespondents::key)
        .forEach(keys::add);
    return keys;
  }

  private static Stream<String> key(Party party) {
    if (party.rpps() != null) {
      return Stream.of("rpps:" + party.rpps().value());
    }
    return Stream.ofNullable(party.finess()).map(finess -> "finess:" + finess.value());
  }
}
