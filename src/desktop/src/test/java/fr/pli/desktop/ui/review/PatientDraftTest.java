package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.ui.SampleLetters;
import fr.pli.desktop.ui.review.PatientDraft.Field;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatientDraftTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String INS = SampleLetters.ins("1480435238011").value();

  @Test
  void aNameIsEnough() {
    PatientDraft draft = draft("LE GALL", "", "");
    assertEquals(Map.of(), draft.problems(TODAY));
    assertNull(draft.patient().birthDate());
    assertNull(draft.patient().ins());
  }

  @Test
  void withoutANameNobodyIsTaken() {
    assertEquals(
        Map.of(Field.FAMILY_NAME, "review.wrong.family-name"), draft(" ", "", "").problems(TODAY));
  }

  @Test
  void aDateThatDoesNotExistIsRefused() {
    assertEquals(
        "review.wrong.date", draft("A", "31/02/1948", "").problems(TODAY).get(Field.BIRTH_DATE));
  }

  @Test
  void nobodyIsBornTomorrowOrTwoCenturiesAgo() {
    for (String date : List.of("21/11/2026", "01/01/1826")) {
      assertEquals(
          "review.wrong.birth-date", draft("A", date, "").problems(TODAY).get(Field.BIRTH_DATE));
    }
  }

  @Test
  void aTypedInsWithAWrongKeyIsRefused() {
    String wrong = INS.substring(0, 13) + (INS.endsWith("01") ? "02" : "01");
    assertEquals("review.wrong.ins-key", draft("A", "", wrong).problems(TODAY).get(Field.INS));
    assertEquals("review.wrong.ins-shape", draft("A", "", "12").problems(TODAY).get(Field.INS));
  }

  @Test
  void anInsMayBeTypedWithBlanks() {
    String typed = INS.substring(0, 1) + " " + INS.substring(1, 7) + " " + INS.substring(7);
    assertTrue(draft("A", "", typed).problems(TODAY).isEmpty());
    assertEquals(new Ins(INS), draft("A", "", typed).patient().ins());
  }

  @Test
  void whatWasReadIsWhatIsOffered() {
    Patient patient = SampleLetters.patient("DUVAL", "PETIT", "Jeanne");
    PatientDraft draft = PatientDraft.of(patient, "03/04/1948");
    assertEquals(patient, draft.patient());
  }

  private static PatientDraft draft(String name, String date, String ins) {
    return new PatientDraft(name, "", "Yann", date, Sex.MALE, ins);
  }
}
