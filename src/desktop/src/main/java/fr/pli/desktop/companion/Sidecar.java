package fr.pli.desktop.companion;

import fr.pli.desktop.companion.CompanionException.Reason;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON file of our own beside a PDF; its form is in {@code sidecar.md}. Strict: a field that is
 * not known, a value of another type, a name twice or a number that cannot be refuses all of it,
 * since whoever writes it can be told, and half a sheet cannot be trusted.
 */
final class Sidecar {
  /** What the field "format" says. */
  static final String FORMAT = "pli-letter/1";

  /** Largest file, in bytes. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_NESTING = 6;
  private static final int MAX_TEXT = 200;
  private static final int MOST_RECIPIENTS = 50;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_NESTING)
                          .maxStringLength(1_000)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private Sidecar() {}

  /** As written. */
  record Sheet(
      @Nullable String format,
      @Nullable Person patient,
      @Nullable Sender author,
      @Nullable List<@Nullable Receiver> recipients,
      @Nullable String type,
      @Nullable String date) {}

  record Person(
      @Nullable String familyName,
      @Nullable String birthName,
      @Nullable List<@Nullable String> givenNames,
      @Nullable String birthDate,
      @Nullable String sex,
      @Nullable String ins) {}

  record Sender(@Nullable String title, @Nullable String name, @Nullable String rpps) {}

  record Receiver(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String name,
      @Nullable String rpps,
      @Nullable String finess,
      @Nullable String role) {}

  /** True for bytes that say of themselves that they are one. */
  static boolean claims(byte[] bytes) {
    return bytes.length <= MAX_BYTES && PlainText.of(bytes).contains("\"pli-letter/");
  }

  static Companion read(byte[] bytes) throws CompanionException {
    if (bytes.length > MAX_BYTES) {
      throw new CompanionException(Reason.TOO_LARGE);
    }
    try {
      Sheet sheet = MAPPER.readValue(PlainText.of(bytes), Sheet.class);
      need(sheet != null);
      return companion(sheet);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new CompanionException(Reason.MALFORMED);
    }
  }

  private static Companion companion(Sheet sheet) {
    need(FORMAT.equals(sheet.format()));
    Patient patient = sheet.patient() == null ? null : patient(sheet.patient());
    List<@Nullable Receiver> recipients = sheet.recipients();
    need(recipients == null || recipients.size() <= MOST_RECIPIENTS);
    return new Companion(
        Source.SIDECAR,
        patient,
        sheet.author() == null ? null : author(sheet.author()),
        recipients == null ? List.of() : recipients.stream().map(Sidecar::addressee).toList(),
        recipients != null,
        known(sheet.type(), DocumentType::ofLoinc),
        known(sheet.date(), day -> Optional.ofNullable(Days.iso(day))),
        patient == null || patient.ins() == null || patient.ins().keyValid()
            ? List.of()
            : List.of(Companion.INS_KEY_WRONG),
        List.of());
  }

  private static Patient patient(Person person) {
    List<@Nullable String> given = person.givenNames();
    LocalDate birth = known(person.birthDate(), day -> Optional.ofNullable(Days.iso(day)));
    return new Patient(
        text(person.familyName()),
        person.birthName() == null ? null : text(person.birthName()),
        given == null ? List.of() : given.stream().map(Sidecar::text).toList(),
        birth,
        person.sex() == null ? Sex.UNKNOWN : Sex.ofCode(person.sex()),
        known(person.ins(), Ins::parse));
  }

  private static Party author(Sender sender) {
    return Names.professional(
        optional(sender.title()), text(sender.name()), known(sender.rpps(), Sidecar::rpps));
  }

  private static Addressee addressee(@Nullable Receiver receiver) {
    if (receiver == null) {
      throw invalid();
    }
    RecipientRole role = RecipientRole.valueOf(upper(receiver.role()));
    RecipientKind kind = RecipientKind.valueOf(upper(receiver.kind()));
    boolean patient = kind == RecipientKind.PATIENT;
    Party party =
        new Party(
            kind,
            optional(receiver.title()),
            patient ? optional(receiver.name()) : text(receiver.name()),
            "",
            known(receiver.rpps(), Sidecar::rpps),
            known(receiver.finess(), number -> Finess.parse(number).filter(Finess::checked)));
    return new Addressee(party, role, true);
  }

  private static Optional<Rpps> rpps(String number) {
    return Rpps.parse(number).filter(Rpps::checked);
  }

  private static String upper(@Nullable String code) {
    String plain = text(code);
    need(plain.matches("[a-z]+"));
    return plain.toUpperCase(Locale.ROOT);
  }

  /** Nothing when it is absent; what is there must be valid. */
  private static <T> @Nullable T known(
      @Nullable String text, Function<String, Optional<T>> reading) {
    return text == null ? null : reading.apply(text).orElseThrow(Sidecar::invalid);
  }

  private static String optional(@Nullable String text) {
    return text == null || text.isBlank() ? "" : text(text);
  }

  private static String text(@Nullable String text) {
    if (text == null) {
      throw invalid();
    }
    need(
        !text.isBlank()
            && text.length() <= MAX_TEXT
            && text.chars().noneMatch(Character::isISOControl));
    return text.strip();
  }

  private static void need(boolean valid) {
    if (!valid) {
      throw invalid();
    }
  }

  private static IllegalArgumentException invalid() {
    return new IllegalArgumentException("Not a sidecar");
  }
}
