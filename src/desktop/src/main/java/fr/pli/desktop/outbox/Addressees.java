package fr.pli.desktop.outbox;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whom a sheet sends to: its recipients, the patient's copy, the national record; nobody twice. */
final class Addressees {
  private Addressees() {}

  static List<Addressee> of(ReviewSheet sheet) {
    List<Addressee> all = new ArrayList<>();
    for (ReviewRecipient each : sheet.recipients()) {
      ChannelOption option =
          Objects.requireNonNull(each.option(), "A ready letter has a channel for everyone");
      all.add(new Addressee(each.party(), each.role(), option));
    }
    Patient patient = sheet.patient();
    if (patient != null && !sheet.patientMail().isEmpty()) {
      all.add(copy(patient, Channel.PATIENT, sheet.patientMail()));
    }
    if (patient != null && patient.ins() != null && sheet.toRecord()) {
      all.add(copy(patient, Channel.RECORD, patient.ins().value()));
    }
    Set<ChannelOption> seen = new HashSet<>();
    return all.stream().filter(each -> seen.add(withoutReason(each.option()))).toList();
  }

  private static Addressee copy(Patient patient, Channel channel, String target) {
    Party party = new Party(RecipientKind.PATIENT, "", patient.displayName(), "", null, null);
    return new Addressee(
        party, RecipientRole.CC, new ChannelOption(channel, target, List.of(), "chosen"));
  }

  private static ChannelOption withoutReason(ChannelOption option) {
    return new ChannelOption(option.channel(), option.target(), option.postalLines(), "");
  }

  record Addressee(Party party, RecipientRole role, ChannelOption option) {}
}
