package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class PatientOptionsTest {
  @Command
  private static final class Any {
    @CommandLine.Mixin private final PatientOptions patient = new PatientOptions();
  }

  private static PatientOptions given(String... arguments) {
    Any any = new Any();
    new CommandLine(any).parseArgs(arguments);
    return any.patient;
  }

  @Test
  void capitalsAreTheFamilyName() throws Exception {
    Patient patient =
        Objects.requireNonNull(
            given("--patient", "LE GALL Yann Marie", "--born", "1948-04-03", "--sex", "m")
                .patient());
    assertEquals("LE GALL", patient.familyName());
    assertEquals(List.of("Yann", "Marie"), patient.givenNames());
    assertEquals(LocalDate.of(1948, 4, 3), patient.birthDate());
    assertEquals(Sex.MALE, patient.sex());
  }

  @Test
  void withoutOptionsThereIsNoPatient() throws Exception {
    assertNull(given().patient());
  }

  @ParameterizedTest
  @CsvSource({
    "Le Gall Yann,1948-04-03,M,patient.name",
    "LE GALL,1948-04-03,M,patient.name",
    "LE GALL Yann,03/04/1948,M,patient.born",
    "LE GALL Yann,1948-04-03,H,patient.sex",
    "'',1948-04-03,F,patient.name"
  })
  void whatIsUnclearIsRefused(String name, String born, String sex, String key) {
    PatientOptions options = given("--patient", name, "--born", born, "--sex", sex);
    CommandRefusal refusal = assertThrows(CommandRefusal.class, options::patient);
    assertEquals(key, refusal.getMessage());
    assertEquals(Exit.REFUSED, refusal.exit());
  }

  @Test
  void halfAPatientIsRefused() {
    CommandRefusal refusal =
        assertThrows(CommandRefusal.class, () -> given("--patient", "LE GALL Yann").patient());
    assertEquals("patient.incomplete", refusal.getMessage());
  }
}
