package fr.pli.desktop.companion;

import static fr.pli.desktop.companion.Hl7Message.check;

import fr.pli.desktop.companion.CompanionException.Reason;
import fr.pli.desktop.companion.Hl7Message.Field;
import fr.pli.desktop.companion.Hl7Message.Segment;
import fr.pli.desktop.pages.Limits;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter as an HL7 v2 message carries it: {@code ORU^R01} or {@code MDM^T02} with the PDF in
 * OBX-5, patient in PID, document in TXA or OBR, recipients in PRT, OBR-28 and TXA-23.
 */
public final class Hl7Letter {
  /** Largest message, in bytes: the largest PDF in base64 and something around it. */
  public static final int MAX_BYTES = Limits.MAX_FILE_BYTES / 3 * 4 + 1024 * 1024;

  private static final Set<String> KINDS = Set.of("ORU", "MDM");
  private static final String ENCAPSULATED = "ED";
  private static final String PDF_BASE64 = "JVBERi"; // %PDF

  private final Hl7Message message;

  private Hl7Letter(Hl7Message message) {
    this.message = message;
  }

  /** True for bytes that begin as a message does. */
  public static boolean begins(byte[] bytes) {
    return Hl7Message.begins(bytes);
  }

  /**
   * Reads a message.
   *
   * @throws CompanionException if it is none, is of another kind, or has more than one patient
   */
  public static Hl7Letter parse(byte[] bytes) throws CompanionException {
    if (bytes.length > MAX_BYTES) {
      throw new CompanionException(Reason.TOO_LARGE);
    }
    Hl7Message message = Hl7Message.parse(bytes);
    check(message.first("MSH").filter(msh -> KINDS.contains(msh.field(9).text())).isPresent());
    if (message.all("PID").size() > 1) {
      throw new CompanionException(Reason.SEVERAL);
    }
    return new Hl7Letter(message);
  }

  /**
   * The document in the message.
   *
   * @throws CompanionException if there is more than one, or it is not whole
   */
  public Optional<byte[]> pdf() throws CompanionException {
    List<Segment> documents = documents();
    if (documents.size() > 1) {
      throw new CompanionException(Reason.SEVERAL);
    }
    return documents.isEmpty()
        ? Optional.empty()
        : Optional.of(decoded(documents.getFirst().field(5).raw(5)));
  }

  private List<Segment> documents() {
    return message.all("OBX").stream()
        .filter(obx -> obx.field(2).text().equals(ENCAPSULATED))
        .filter(obx -> obx.field(5).raw(5).startsWith(PDF_BASE64))
        .toList();
  }

  private static byte[] decoded(String base64) throws CompanionException {
    try {
      return Base64.getDecoder().decode(base64.replace("\\.br\\", "").replace(" ", ""));
    } catch (IllegalArgumentException notBase64) {
      throw new CompanionException(Reason.MALFORMED);
    }
  }

  /** What the message says of the letter. */
  public Companion companion() {
    Hl7Patient patient = Hl7Patient.of(message);
    Party author = author();
    return new Companion(
        Source.HL7,
        patient.patient(),
        author,
        new Hl7Recipients(message).besides(author),
        false,
        type(),
        date(),
        patient.doubts(),
        List.of());
  }

  private @Nullable Party author() {
    List<Field> named = new ArrayList<>();
    message.all("PRT").stream()
        .filter(prt -> prt.field(4).text().equals("AUT"))
        .forEach(prt -> named.addAll(prt.each(5)));
    message.first("TXA").ifPresent(txa -> named.addAll(txa.each(9)));
    message.first("TXA").ifPresent(txa -> named.addAll(txa.each(5)));
    message.first("OBR").ifPresent(obr -> named.add(obr.field(32).inside(1)));
    documents().stream().findFirst().ifPresent(obx -> named.addAll(obx.each(16)));
    return named.stream().flatMap(person -> Hl7Person.of(person).stream()).findFirst().orElse(null);
  }

  private @Nullable DocumentType type() {
    Stream<Field> coded =
        Stream.of(
                documents().stream().map(obx -> obx.field(3)),
                message.first("TXA").stream().map(txa -> txa.field(2)),
                message.first("OBR").stream().map(obr -> obr.field(4)))
            .flatMap(each -> each);
    return coded
        .flatMap(field -> Stream.of(field.component(1), field.component(4)))
        .flatMap(code -> DocumentType.ofLoinc(code).stream())
        .findFirst()
        .orElse(null);
  }

  /** When the document was written; the day of the examination is not the day of the letter. */
  private @Nullable LocalDate date() {
    List<String> days = new ArrayList<>();
    message.first("TXA").ifPresent(txa -> days.add(txa.field(6).text()));
    message.first("TXA").ifPresent(txa -> days.add(txa.field(4).text()));
    message.first("OBR").ifPresent(obr -> days.add(obr.field(22).text()));
    documents().stream().findFirst().ifPresent(obx -> days.add(obx.field(14).text()));
    return days.stream()
        .flatMap(day -> Optional.ofNullable(Days.hl7(day)).stream())
        .findFirst()
        .orElse(null);
  }
}
