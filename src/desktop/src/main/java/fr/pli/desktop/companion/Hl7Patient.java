package fr.pli.desktop.companion;

import fr.pli.desktop.companion.Hl7Message.Field;
import fr.pli.desktop.companion.Hl7Message.Segment;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The patient of PID: INS in PID-3 by its authority, names in PID-5 where {@code L} is the birth
 * name and {@code D} the name in use (French PAM), birth date and sex.
 */
record Hl7Patient(@Nullable Patient patient, List<String> doubts) {
  static Hl7Patient of(Hl7Message message) {
    return message.first("PID").map(Hl7Patient::of).orElse(new Hl7Patient(null, List.of()));
  }

  private static Hl7Patient of(Segment pid) {
    Field birth = named(pid, "L").orElse(null);
    Field used = named(pid, "D").or(() -> unnamed(pid)).orElse(birth);
    if (used == null || !Names.plausible(used.component(1))) {
      return new Hl7Patient(null, List.of());
    }
    Identifier ins = ins(pid);
    String birthName = birth == null ? "" : birth.component(1);
    Patient patient =
        new Patient(
            used.component(1),
            birthName.isEmpty() ? null : birthName,
            given(birth == null ? used : birth, used),
            Days.hl7(pid.field(7).text()),
            sex(pid.field(8).text()),
            ins.ins());
    return new Hl7Patient(patient, ins.doubts());
  }

  private static Optional<Field> named(Segment pid, String type) {
    return pid.each(5).stream().filter(name -> name.component(7).equals(type)).findFirst();
  }

  private static Optional<Field> unnamed(Segment pid) {
    return pid.each(5).stream().filter(name -> name.component(7).isEmpty()).findFirst();
  }

  /** The third component lists all birth first names, or those after the first. */
  private static List<String> given(Field birth, Field used) {
    String first = birth.component(2).isEmpty() ? used.component(2) : birth.component(2);
    String all = birth.component(3);
    return Names.words(all.startsWith(first) ? all : first + " " + all);
  }

  private static Sex sex(String code) {
    return switch (code) {
      case "M" -> Sex.MALE;
      case "F" -> Sex.FEMALE;
      default -> Sex.UNKNOWN;
    };
  }

  private static Identifier ins(Segment pid) {
    return pid.each(3).stream()
        .filter(cx -> Identifier.isIns(cx.part(4, 2)))
        .map(cx -> Identifier.of(cx.component(1), cx.part(4, 2)))
        .findFirst()
        .orElse(new Identifier(null, List.of()));
  }
}
