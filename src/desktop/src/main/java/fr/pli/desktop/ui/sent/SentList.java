package fr.pli.desktop.ui.sent;

import fr.pli.desktop.ui.Messages;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows as they stand, with their counts.
 *
 * @param entries newest first
 */
record SentList(List<SentRow.Entry> entries) {
  static final SentList EMPTY = new SentList(List.of());

  SentList {
    entries = List.copyOf(entries);
  }

  int count(DispatchState... states) {
    List<DispatchState> wanted = List.of(states);
    return (int) entries.stream().filter(e -> wanted.contains(e.dispatch().state())).count();
  }

  int attention() {
    return (int) entries.stream().filter(SentRow.Entry::attention).count();
  }

  int onTheWay() {
    return (int)
        entries.stream()
            .map(e -> e.dispatch().state())
            .filter(
                state ->
                    state.toSend()
                        || state == DispatchState.HELD
                        || state == DispatchState.ACCEPTED
                        || state == DispatchState.HANDED_OVER
                        || state == DispatchState.PRINTED)
            .count();
  }

  /** What holds the words and leaves by the channel, what needs a person first, then by day. */
  List<SentRow> rows(String words, @Nullable Channel channel, Instant now, Messages messages) {
    List<SentRow.Entry> wanted =
        entries.stream()
            .filter(e -> channel == null || e.dispatch().option().channel() == channel)
            .filter(e -> words.isBlank() || e.holds(words, messages))
            .toList();
    List<SentRow> rows = new ArrayList<>();
    add(rows, "sent.group.attention", wanted.stream().filter(SentRow.Entry::attention).toList());
    LocalDate today = LocalDate.ofInstant(now, messages.zone());
    List<SentRow.Entry> calm = wanted.stream().filter(e -> !e.attention()).toList();
    add(rows, "sent.group.today", on(calm, today, today, messages));
    add(rows, "sent.group.week", on(calm, today.minusDays(6), today.minusDays(1), messages));
    add(rows, "sent.group.before", on(calm, LocalDate.EPOCH, today.minusDays(7), messages));
    return rows;
  }

  private static List<SentRow.Entry> on(
      List<SentRow.Entry> entries, LocalDate first, LocalDate last, Messages messages) {
    return entries.stream()
        .filter(
            e -> {
              LocalDate day = LocalDate.ofInstant(e.dispatch().createdAt(), messages.zone());
              return !day.isBefore(first) && !day.isAfter(last);
            })
        .toList();
  }

  private static void add(List<SentRow> rows, String key, List<SentRow.Entry> entries) {
    if (!entries.isEmpty()) {
      rows.add(new SentRow.Heading(key, entries.size(), key.equals("sent.group.attention")));
      rows.addAll(entries);
    }
  }
}
