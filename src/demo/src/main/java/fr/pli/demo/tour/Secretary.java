package fr.pli.demo.tour;

import fr.pli.desktop.Desk;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Readiness;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.Sharing;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reviews letters: holds what was recognised against what the doctor wants, corrects the rest. */
final class Secretary {
  private static final String WHO = "S. Lagadec";

  private final Desk desk;
  private final Review review;

  Secretary(Desk desk) {
    this.desk = desk;
    this.review = desk.review();
  }

  /**
   * Makes the sheet what is wanted.
   *
   * @return what had to be corrected, as codes without names
   */
  List<String> settle(UUID letter, Wish wish) {
    List<String> corrections = new ArrayList<>();
    patient(letter, wish, corrections);
    for (Wish.To to : wish.recipients()) {
      recipient(letter, to, corrections);
    }
    others(letter, wish, corrections);
    for (Wish.To to : wish.recipients()) {
      channel(letter, to, corrections);
    }
    also(letter, wish, corrections);
    author(letter, corrections);
    agree(letter);
    requireReady(letter);
    return corrections;
  }

  private void patient(UUID letter, Wish wish, List<String> corrections) {
    ReviewSheet sheet = sheet(letter);
    Patient read = sheet.patient();
    if (read == null || !same(read, wish.patient())) {
      review.choosePatient(letter, wish.patient(), WHO);
      corrections.add("patient");
    } else if (!sheet.patientConfirmed()) {
      review.choosePatient(letter, wish.patient(), WHO);
      corrections.add("patient-confirmed");
    }
  }

  private static boolean same(Patient read, Patient wanted) {
    return plain(read.familyName()).equals(plain(wanted.familyName()))
        && wanted.birthDate() != null
        && wanted.birthDate().equals(read.birthDate());
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }

  private void recipient(UUID letter, Wish.To to, List<String> corrections) {
    Optional<ReviewRecipient> named =
        sheet(letter).recipients().stream()
            .filter(
                each ->
                    to.key().equals(each.directoryKey()) || each.candidates().contains(to.key()))
            .findFirst();
    if (named.isEmpty()) {
      review.addRecipient(letter, entry(to.key()), to.role(), WHO);
      corrections.add("recipient-added");
    } else if (!to.key().equals(named.get().directoryKey())) {
      review.chooseEntry(letter, named.get().id(), to.key(), WHO);
      corrections.add("recipient-chosen");
    } else if (!named.get().confirmed()) {
      review.confirmRecipient(letter, named.get().id(), WHO);
      corrections.add("recipient-confirmed");
    }
  }

  /** Whoever else was read is taken off; the patient gets the copy that is wanted, no other. */
  private void others(UUID letter, Wish wish, List<String> corrections) {
    List<String> keys = wish.recipients().stream().map(Wish.To::key).toList();
    for (ReviewRecipient each : sheet(letter).recipients()) {
      boolean wanted = each.directoryKey() != null && keys.contains(each.directoryKey());
      boolean patient = each.party().kind() == RecipientKind.PATIENT && !wish.copy().isEmpty();
      if (!wanted && !(patient && each.option() != null)) {
        review.removeRecipient(letter, each.id(), WHO);
        corrections.add("recipient-removed");
      }
    }
  }

  private void channel(UUID letter, Wish.To to, List<String> corrections) {
    ReviewSheet sheet = sheet(letter);
    ReviewRecipient recipient =
        sheet.recipients().stream()
            .filter(each -> to.key().equals(each.directoryKey()))
            .findFirst()
            .orElseThrow();
    ChannelOption now = recipient.option();
    if (now != null && now.channel() == to.channel()) {
      return;
    }
    ChannelOption wanted =
        to.typed().isEmpty()
            ? offered(recipient, sheet, to)
            : new ChannelOption(to.channel(), to.typed(), List.of(), "typed");
    review.setChannel(letter, recipient.id(), wanted, WHO);
    corrections.add("channel");
  }

  private ChannelOption offered(ReviewRecipient recipient, ReviewSheet sheet, Wish.To to) {
    return review.channels(recipient, sheet.patient(), sheet.patientMail()).stream()
        .filter(option -> option.channel() == to.channel())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No such channel for " + to.key()));
  }

  private void also(UUID letter, Wish wish, List<String> corrections) {
    ReviewSheet sheet = sheet(letter);
    boolean copied =
        sheet.patientMail().equals(wish.copy())
            || sheet.recipients().stream()
                .anyMatch(each -> each.party().kind() == RecipientKind.PATIENT);
    if (!copied) {
      review.wantPatientCopy(letter, wish.copy(), WHO);
      corrections.add("patient-copy");
    }
    if (sheet.toRecord() != wish.toRecord()) {
      review.toRecord(letter, wish.toRecord(), WHO);
      corrections.add("record");
    }
  }

  private void author(UUID letter, List<String> corrections) {
    if (sheet(letter).author() == null) {
      review.setAuthor(letter, desk.practice().doctors().getFirst(), WHO);
      corrections.add("author");
    }
  }

  /** The patients of the demo agree to whoever their letter does not name. */
  private void agree(UUID letter) {
    OutgoingLetter reviewed = desk.letters().find(letter).orElseThrow();
    for (Missing each : review.readiness().missing(reviewed)) {
      if (each instanceof Missing.PatientNotAsked(UUID recipient, _)) {
        review.patientSaid(letter, recipient, false, Sharing.Wish.AGREED, WHO);
      }
    }
  }

  private void requireReady(UUID letter) {
    OutgoingLetter reviewed = desk.letters().find(letter).orElseThrow();
    Readiness readiness = desk.review().readiness();
    if (!readiness.ready(reviewed)) {
      throw new IllegalStateException(
          "A reviewed letter still lacks "
              + readiness.missing(reviewed).size()
              + " things: "
              + readiness.missing(reviewed).stream().map(each -> each.code()).toList());
    }
  }

  private ReviewSheet sheet(UUID letter) {
    ReviewSheet sheet = desk.letters().find(letter).orElseThrow().sheet();
    if (sheet == null) {
      throw new IllegalStateException("A letter to review has no sheet");
    }
    return sheet;
  }

  private DirectoryEntry entry(String key) {
    return desk.directory().find(key).orElseThrow(() -> new IllegalStateException(key));
  }
}
