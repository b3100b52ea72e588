package fr.pli.desktop;

import fr.pli.desktop.inbox.Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Directory keys of those whom the practice has written to or received from, the latest first. */
record KnownCorrespondents(Outbox outbox, Inbox inbox) implements Supplier<Set<String>> {
  @Override
  public Set<String> get() {
    Stream<Party> written =
        outbox.dispatches().stream()
            .sorted(Comparator.comparing(Dispatch::createdAt).reversed())
            .map(Dispatch::recipient);
    Stream<Party> authors =
        inbox.letters().stream()
            .sorted(Comparator.comparing(ReceivedLetter::announcedAt).reversed())
            .flatMap(letter -> Stream.ofNullable(letter.sheet()))
            .map(LetterSheet::author);
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(written, authors).flatMap(KnownCorrespondents::key).forEach(keys::add);
    return keys;
  }

  private static Stream<String> key(Party party) {
    if (party.rpps() != null) {
      return Stream.of("rpps:" + party.rpps().value());
    }
    return Stream.ofNullable(party.finess()).map(finess -> "finess:" + finess.value());
  }
}
