package fr.pli.demo.faults;

import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A workstation at work, as a program to be killed: writes its numbered letters, sends them, takes
 * in and reads what comes, and says every now and then how far it is. Arguments: home, name, how
 * many letters, for which mailbox.
 */
final class StationProgram {
  private static final String WHO = "Dr Claire MORVAN";
  private static final String FOLDER = "/lettres";
  private static final int AT_ONCE = 20;
  private static final long ROUND_MILLIS = 300;

  private final Desk desk;
  private final String name;
  private final int count;
  private final String target;

  StationProgram(Desk desk, String name, int count, String target) {
    this.desk = desk;
    this.name = name;
    this.count = count;
    this.target = target;
  }

  static void main(String[] arguments) throws Exception {
    Station station = new Station(Path.of(arguments[0]), arguments[1]);
    Desk desk = station.open();
    desk.settings().change(now -> now.withUndoSeconds(0));
    desk.sweep();
    desk.sync().start();
    System.out.println("ready");
    new StationProgram(desk, station.name(), Integer.parseInt(arguments[2]), arguments[3]).work();
  }

  private void work() throws InterruptedException {
    Map<String, OutgoingLetter> known = known();
    int next = 0;
    while (true) {
      for (int i = 0; i < AT_ONCE && next < count; i++) {
        write(new NumberedLetter(name, next++), known);
      }
      readSome();
      // Somebody who presses "send now" all day long.
      desk.outbox().sendWaitingNow();
      desk.sync().soon();
      System.out.println(progress(desk));
      Thread.sleep(ROUND_MILLIS);
    }
  }

  /** Writes and approves all letters. */
  void writeAll() {
    Map<String, OutgoingLetter> known = known();
    for (int number = 0; number < count; number++) {
      write(new NumberedLetter(name, number), known);
    }
  }

  private Map<String, OutgoingLetter> known() {
    Map<String, OutgoingLetter> known = new HashMap<>();
    for (OutgoingLetter each : desk.letters().in(LetterState.values())) {
      known.put(each.fileName(), each);
    }
    return known;
  }

  /** Goes on wherever the last life of this program ended. */
  private void write(NumberedLetter letter, Map<String, OutgoingLetter> known) {
    OutgoingLetter before = known.get(letter.fileName());
    LetterState state = before == null ? LetterState.READING : before.state();
    if (state != LetterState.READING && state != LetterState.TO_REVIEW) {
      return;
    }
    UUID id = before == null ? taken(letter) : before.id();
    if (state == LetterState.READING) {
      desk.letters().read(id, Reading.nothing(1, List.of()), sheet());
    }
    desk.outbox().approve(id, WHO);
  }

  private UUID taken(NumberedLetter letter) {
    byte[] pdf = letter.pdf();
    DocumentId document = desk.vault().documents().put(pdf);
    return desk.letters().taken(FOLDER, letter.fileName(), document, pdf.length, letter.sha256());
  }

  private ReviewSheet sheet() {
    ChannelOption way = new ChannelOption(Channel.NETWORK, target, List.of(), "sealed-end-to-end");
    return new ReviewSheet(
        new Patient("LE GALL", null, List.of("Yann"), null, Sex.MALE, null),
        true,
        party("Claire MORVAN"),
        DocumentType.REFERRAL,
        LocalDate.of(2026, 11, 20),
        List.of(
            new ReviewRecipient(
                Ids.next(),
                party("Paul AUBRY"),
                RecipientRole.TO,
                "Docteur Paul AUBRY",
                "rpps:1",
                List.of("rpps:1"),
                true,
                List.of(),
                "address-block",
                way)),
        "",
        false);
  }

  private static Party party(String name) {
    return new Party(RecipientKind.PROFESSIONAL, "Dr", name, "", null, null);
  }

  private void readSome() {
    desk.inbox().letters().stream()
        .filter(each -> each.state() == ReceivedState.UNREAD)
        .filter(each -> each.id().getLeastSignificantBits() % 2 == 0)
        .limit(AT_ONCE)
        .forEach(each -> desk.inbox().read(each.id(), WHO));
  }

  /** "letters=… accepted=… delivered=… received=… attention=…". */
  static String progress(Desk desk) {
    List<Dispatch> dispatches = desk.outbox().dispatches();
    List<ReceivedLetter> received = desk.inbox().letters();
    return "letters=%d accepted=%d delivered=%d received=%d attention=%d"
        .formatted(
            dispatches.size(),
            dispatches.stream().filter(each -> each.state() == DispatchState.ACCEPTED).count(),
            dispatches.stream().filter(StationProgram::arrived).count(),
            received.stream().filter(each -> each.sheet() != null).count(),
            dispatches.stream().filter(each -> each.state().needsAttention()).count());
  }

  private static boolean arrived(Dispatch dispatch) {
    return dispatch.state() == DispatchState.DELIVERED || dispatch.state() == DispatchState.OPENED;
  }
}
