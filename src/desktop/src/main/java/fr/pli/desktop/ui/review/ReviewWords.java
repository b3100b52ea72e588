package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Patient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of the screen. */
final class ReviewWords {
  /** Channels whose operator is a simulator in this version; the screen says so. */
  private static final Set<Channel> SIMULATED =
      Set.of(
          Channel.MSSANTE,
          Channel.APICRYPT,
          Channel.FAX,
          Channel.POST,
          Channel.PATIENT,
          Channel.RECORD);

  private static final String UNREADABLE = "unreadable:";
  private static final String CONTRADICTION = "contradiction:";

  private final Messages messages;

  ReviewWords(Messages messages) {
    this.messages = messages;
  }

  /** "DUVAL née PETIT Jeanne", or what stands for a patient who is not known. */
  String title(OutgoingLetter letter) {
    Patient patient = letter.sheet() == null ? null : letter.sheet().patient();
    if (patient != null) {
      return name(patient);
    }
    return letter.state() == LetterState.TO_REVIEW && letter.reason().isEmpty()
        ? messages.text("review.patient-unknown")
        : letter.fileName();
  }

  String name(Patient patient) {
    String birth = patient.birthName();
    if (birth == null || birth.equalsIgnoreCase(patient.familyName())) {
      return patient.displayName();
    }
    return messages.text(
        "review.born-name." + patient.sex().code(),
        patient.familyName(),
        birth,
        String.join(" ", patient.givenNames()));
  }

  /** "née le 03/04/1948 (78 ans), féminin". */
  String birth(Patient patient, LocalDate today) {
    String sex = messages.text("review.sex." + patient.sex().code());
    LocalDate date = patient.birthDate();
    if (date == null) {
      return messages.text("review.no-birth-date", sex);
    }
    int years = Math.max(0, Period.between(date, today).getYears());
    return messages.text("review.born." + patient.sex().code(), messages.date(date), years, sex);
  }

  /** "Lettre d’adressage, 20/11/2026". */
  String document(QueuedLetter queued, Instant now) {
    OutgoingLetter letter = queued.letter();
    if (queued.group() == QueuedLetter.Group.ARRIVING) {
      return messages.text(
          "review.arriving",
          messages.word("review.wait.", letter.reason()),
          messages.bytes(letter.bytes()));
    }
    ReviewSheet sheet = letter.sheet();
    if (letter.reading() != null && letter.reading().notes().contains("no-text")) {
      return messages.text("review.scan", letter.reading().pages());
    }
    if (letter.reading() != null && letter.reading().pages() == 0) {
      return messages.text("review.row-unreadable");
    }
    String type = type(sheet == null ? null : sheet.type());
    return sheet == null || sheet.date() == null ? type : type + ", " + messages.date(sheet.date());
  }

  String type(@Nullable DocumentType type) {
    return type == null ? messages.text("review.no-type") : messages.word("type.", type.loinc());
  }

  /** "Dr Aubry, + 2 copies"; how long a file has been arriving. */
  String recipients(QueuedLetter queued, Instant now) {
    if (queued.group() == QueuedLetter.Group.ARRIVING) {
      return messages.text(
          "review.since", messages.span(Duration.between(queued.letter().takenAt(), now)));
    }
    ReviewSheet sheet = queued.letter().sheet();
    List<ReviewRecipient> recipients = sheet == null ? List.of() : sheet.recipients();
    if (recipients.isEmpty()) {
      return messages.text(
          sheet != null && !sheet.patientMail().isEmpty()
              ? "review.only-patient"
              : "review.no-recipient");
    }
    String first = recipients.getFirst().party().displayName();
    return recipients.size() == 1
        ? first
        : messages.text("review.and-more", first, recipients.size() - 1);
  }

  /** The pill of a row: what it waits for, in two or three words. */
  String pill(QueuedLetter queued) {
    return switch (queued.group()) {
      case READY -> messages.text("review.pill.ready");
      case PREPARED -> messages.text("review.pill.prepared");
      case ARRIVING ->
          messages.text(
              queued.letter().state() == LetterState.READING
                  ? "review.pill.reading"
                  : "review.pill.waiting");
      case ASIDE -> messages.text("review.pill.aside");
      case TO_CHECK -> {
        Missing first = queued.missing().getFirst();
        yield first instanceof Missing.PatientUnknown && queued.missing().size() > 1
            ? messages.text("review.pill.to-fill")
            : messages.text("review.pill." + first.code());
      }
    };
  }

  static Tone tone(QueuedLetter queued) {
    return switch (queued.group()) {
      case READY, PREPARED -> Tone.GOOD;
      case TO_CHECK -> Tone.ATTENTION;
      case ARRIVING, ASIDE -> Tone.NEUTRAL;
    };
  }

  /** What the main button says: what is missing, or that the letter can be sent. */
  String button(OpenLetter open, String sendKeys) {
    if (open.queued().group() == QueuedLetter.Group.ASIDE) {
      return messages.text("review.take-up");
    }
    if (open.queued().missing().isEmpty()) {
      return open.ready()
          ? messages.text(sending(open.queued()), sendKeys, open.sheet().signer())
          : messages.text("review.not-yet");
    }
    Missing first = open.queued().missing().getFirst();
    return messages.text("review.then-send", toDo(first));
  }

  private static String sending(QueuedLetter queued) {
    if (queued.preparable()) {
      return "review.prepare";
    }
    if (queued.prepared() == null) {
      return "review.send";
    }
    return queued.sendable() ? "review.sign" : "review.waits-for";
  }

  /** What is done to all letters of which nothing is missing. */
  String batch(ReviewModel.State state) {
    int sendable = state.sendable().size();
    boolean toSign = state.sendable().stream().anyMatch(each -> each.prepared() != null);
    if (sendable == 0 && !state.preparable().isEmpty()) {
      return messages.text("review.prepare-ready", state.preparable().size());
    }
    return messages.text(toSign ? "review.sign-ready" : "review.send-ready", sendable);
  }

  private String toDo(Missing missing) {
    String key = "review.do." + missing.code();
    return switch (missing) {
      case Missing.RecipientAmbiguous(_, String name) -> messages.text(key, withArticle(name));
      case Missing.RecipientUnconfirmed(_, String name) -> messages.text(key, withArticle(name));
      case Missing.RecipientWithoutChannel(_, String name) -> messages.text(key, withArticle(name));
      case Missing.PatientNotAsked(_, String name) -> messages.text(key, withArticle(name));
      case Missing.PatientObjects(_, String name) -> messages.text(key, withArticle(name));
      default -> messages.text(key);
    };
  }

  /** "le Dr Martin" in French, the bare name where no title is printed. */
  private String withArticle(String name) {
    return name.matches("(?i)(dr|pr)\\b.*") ? messages.text("review.the", name) : name;
  }

  /** Name of a channel; a simulator is called so. */
  String channel(Channel channel) {
    String name = messages.text("channel." + channel.code());
    return SIMULATED.contains(channel) ? messages.text("review.simulated", name) : name;
  }

  /** Who can read it on the way, and how long it takes. */
  String meaning(Channel channel) {
    return messages.text("review.channel." + channel.code());
  }

  /** The line below a recipient: why this channel, and what it means. */
  String why(ChannelOption option) {
    if (option.channel().endToEnd()) {
      return meaning(option.channel());
    }
    String reason = messages.word("review.why.", option.reason());
    return messages.text(
        SIMULATED.contains(option.channel()) ? "review.why-simulated" : "review.why-gateway",
        reason);
  }

  static Tone tone(Channel channel) {
    return switch (channel) {
      case NETWORK, PATIENT -> Tone.ACCENT;
      case MSSANTE, APICRYPT -> Tone.SECOND;
      case FAX, POST, RECORD -> Tone.NEUTRAL;
    };
  }

  /** "cardiologie, Rennes". */
  static String detail(DirectoryEntry entry) {
    String what = entry.specialty().isEmpty() ? entry.profession() : entry.specialty();
    return Stream.of(what, entry.town())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  static String name(DirectoryEntry entry) {
    return (entry.title() + " " + entry.displayName()).strip();
  }

  /** "08:42" or "19/11/2026 08:42", for a letter that left before. */
  String left(OutgoingLetter earlier) {
    return messages.text(
        "review.left", messages.day(earlier.takenAt()), messages.time(earlier.takenAt()));
  }

  /** What there is to know about how a letter was read, or why it was not; the gravest first. */
  List<String> notices(OutgoingLetter letter) {
    if (letter.reading() == null) {
      String key = "review.aside." + letter.reason();
      return letter.state() == LetterState.SET_ASIDE && messages.has(key)
          ? List.of(messages.text(key))
          : List.of();
    }
    return letter.reading().notes().stream()
        .sorted(Comparator.comparing(note -> !note.startsWith(CONTRADICTION)))
        .map(note -> notice(note.toLowerCase(Locale.ROOT)))
        .filter(notice -> !notice.isEmpty())
        .toList();
  }

  private String notice(String note) {
    if (note.startsWith(UNREADABLE)) {
      return messages.text(
          "review.unreadable", messages.word("reason.", note.substring(UNREADABLE.length())));
    }
    String key = "review.note." + note.replace(':', '.');
    return messages.has(key) ? messages.text(key) : "";
  }
}
