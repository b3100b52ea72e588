package fr.pli.desktop.ui;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Fictional letters that were sent, by every channel and in every state, and some received. */
public final class SampleFlow {
  private final FakeDesk desk;
  private final Instant now;
  private long index = 48_200;

  private SampleFlow(FakeDesk desk) {
    this.desk = desk;
    this.now = desk.clock.instant();
  }

  /** A desk in the middle of a day. */
  public static FakeDesk desk() {
    FakeDesk desk = new FakeDesk();
    SampleFlow flow = new SampleFlow(desk);
    flow.sent();
    new SampleInbox(desk).received();
    return desk;
  }

  /** The dispatch in this state; the first one. */
  public static Dispatch dispatch(FakeDesk desk, DispatchState state) {
    return desk.outbox.dispatches.stream()
        .filter(d -> d.state() == state)
        .findFirst()
        .orElseThrow();
  }

  private void sent() {
    send(
        "LEFÈVRE",
        "Marc",
        DocumentType.REFERRAL,
        "aubry",
        Channel.NETWORK,
        0,
        DispatchState.HELD,
        "",
        "");
    send(
        "GUILLOU",
        "Annie",
        DocumentType.REFERRAL,
        "aubry",
        Channel.NETWORK,
        2,
        DispatchState.SEALED,
        "",
        "");
    send(
        "PRIGENT",
        "Nolwenn",
        DocumentType.CERTIFICATE,
        "aubry",
        Channel.NETWORK,
        3,
        DispatchState.UPLOADING,
        "",
        "");
    send(
        "DUVAL",
        "Jeanne",
        DocumentType.REFERRAL,
        "caron",
        Channel.MSSANTE,
        12,
        DispatchState.OPENED,
        "",
        "");
    send(
        "ROUSSEL",
        "Alain",
        DocumentType.CONSULTATION_REPORT,
        "aubry",
        Channel.NETWORK,
        16,
        DispatchState.OPENED,
        "",
        "");
    send(
        "ROUSSEL",
        "Alain",
        DocumentType.CONSULTATION_REPORT,
        "le-bihan",
        Channel.FAX,
        18,
        DispatchState.FAXED,
        "",
        "2 pages");
    send(
        "NGUYEN",
        "Minh Anh",
        DocumentType.CONSULTATION_REPORT,
        "had35",
        Channel.MSSANTE,
        25,
        DispatchState.HANDED_OVER,
        "",
        "");
    send(
        "MEUNIER",
        "Paul",
        DocumentType.REFERRAL,
        "glycines",
        Channel.POST,
        40,
        DispatchState.PRINTED,
        "",
        "1 page");
    send(
        "MARTIN",
        "Chloé",
        DocumentType.PRESCRIPTION,
        "patient",
        Channel.PATIENT,
        50,
        DispatchState.OPENED,
        "",
        "");
    send(
        "MARTIN",
        "Chloé",
        DocumentType.PRESCRIPTION,
        "patient",
        Channel.RECORD,
        51,
        DispatchState.DELIVERED,
        "",
        "");
    send(
        "TANGUY",
        "Rose",
        DocumentType.CONSULTATION_REPORT,
        "martin-j",
        Channel.MSSANTE,
        1500,
        DispatchState.FAILED,
        "mailbox-full",
        "");
    send(
        "KERVELLA",
        "Luc",
        DocumentType.PRESCRIPTION,
        "le-bihan",
        Channel.FAX,
        1510,
        DispatchState.FAILED,
        "busy",
        "");
    send(
        "LE GOFF",
        "Marie-Thérèse",
        DocumentType.MEDICAL_SUMMARY,
        "aubry",
        Channel.NETWORK,
        1600,
        DispatchState.NEEDS_PERSON,
        "recipient-unknown",
        "");
    send(
        "BERTRAND",
        "Lucie",
        DocumentType.REFERRAL,
        "aubry",
        Channel.NETWORK,
        95,
        DispatchState.SUBMITTED,
        "timeout",
        "");
    send(
        "COLIN",
        "Yves",
        DocumentType.CONSULTATION_REPORT,
        "chu-ped",
        Channel.MSSANTE,
        3 * 1440,
        DispatchState.DELIVERED,
        "",
        "");
    send(
        "HAMON",
        "Odile",
        DocumentType.CONSULTATION_REPORT,
        "caron",
        Channel.APICRYPT,
        12 * 1440,
        DispatchState.DELIVERED,
        "",
        "");
  }

  private void send(
      String family,
      String given,
      DocumentType type,
      String to,
      Channel channel,
      long minutes,
      DispatchState state,
      String reason,
      String detail) {
    Instant at = now.minus(Duration.ofMinutes(minutes)).minusSeconds(2);
    Patient patient = patient(family, given);
    Party party = party(to, patient);
    ChannelOption option = new ChannelOption(channel, "cible", List.of(), "preferred");
    UUID letter = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    ReviewRecipient recipient =
        new ReviewRecipient(
            UUID.randomUUID(),
            party,
            RecipientRole.TO,
            party.name(),
            to.equals("patient") ? null : to,
            List.of(),
            true,
            List.of(),
            "address-block",
            option);
    desk.letters.add(
        new OutgoingLetter(
            letter,
            LetterState.DONE,
            family + ".pdf",
            "C:\\Courriers",
            null,
            80_000,
            letter.toString(),
            at,
            "",
            null,
            null,
            new ReviewSheet(
                patient,
                true,
                SampleLetters.AUTHOR,
                type,
                SampleLetters.DAY,
                List.of(recipient),
                "",
                false)));
    boolean outside = !channel.endToEnd() && state != DispatchState.HELD;
    List<Move> moves = moves(at, state, outside ? "simulation:" + channel.code() : "device");
    Dispatch dispatch =
        new Dispatch(
            id,
            letter,
            party,
            RecipientRole.TO,
            option,
            state,
            at.plusSeconds(5),
            at,
            moves.getLast().at(),
            reason,
            detail,
            outside,
            state.toSend() && !reason.isEmpty() ? 3 : 0,
            now.plusSeconds(300));
    desk.outbox.add(dispatch, moves.toArray(Move[]::new));
    desk.outbox.receipts.put(id, receipts(dispatch, moves));
  }

  private List<Receipt> receipts(Dispatch dispatch, List<Move> moves) {
    List<Receipt> receipts = new ArrayList<>();
    for (Move move : moves) {
      for (EvidenceEvent event : EvidenceEvent.values()) {
        if (event.state() == move.state()) {
          Statement statement =
              new Statement(
                  UUID.randomUUID(),
                  dispatch.id(),
                  event,
                  dispatch.option().channel(),
                  move.at(),
                  "7f3a91c2".repeat(8),
                  move.who(),
                  "",
                  dispatch.detail(),
                  index++,
                  null,
                  null);
          receipts.add(
              new Receipt(Base64.getEncoder().encodeToString(Json.write(statement)), "", ""));
        }
      }
    }
    return receipts;
  }

  private static List<Move> moves(Instant at, DispatchState state, String by) {
    List<DispatchState> way =
        switch (state) {
          case HELD -> List.of();
          case SEALED -> List.of(DispatchState.SEALED);
          case UPLOADING -> List.of(DispatchState.SEALED, DispatchState.UPLOADING);
          case SUBMITTED -> List.of(DispatchState.SEALED, DispatchState.SUBMITTED);
          case NEEDS_PERSON -> List.of(DispatchState.NEEDS_PERSON);
          case OPENED ->
              List.of(
                  DispatchState.SEALED,
                  DispatchState.SUBMITTED,
                  DispatchState.ACCEPTED,
                  DispatchState.DELIVERED,
                  DispatchState.OPENED);
          default ->
              List.of(DispatchState.SEALED, DispatchState.SUBMITTED, DispatchState.ACCEPTED, state);
        };
    List<Move> moves = new ArrayList<>();
    moves.add(new Move(at, DispatchState.HELD, "approved", "Dr C. Morvan"));
    Instant then = at.plusSeconds(5);
    for (DispatchState each : way) {
      boolean ours = each.toSend() || each == DispatchState.NEEDS_PERSON;
      String who = ours ? "pli" : each == DispatchState.ACCEPTED ? "server" : by;
      moves.add(new Move(then, each, each == DispatchState.SEALED ? "sealed:hybrid:2" : "", who));
      then = then.plusSeconds(each == DispatchState.DELIVERED ? 30 : 1);
    }
    return moves;
  }

  private Party party(String key, Patient patient) {
    if (key.equals("patient")) {
      return new Party(RecipientKind.PATIENT, "", patient.displayName(), "", null, null);
    }
    var entry = desk.directory.find(key).orElseThrow();
    return new Party(
        entry.kind(), entry.title(), entry.displayName(), entry.specialty(), entry.rpps(), null);
  }

  static Patient patient(String family, String given) {
    return new Patient(family, null, List.of(given), LocalDate.of(1948, 4, 3), Sex.FEMALE, null);
  }
}
