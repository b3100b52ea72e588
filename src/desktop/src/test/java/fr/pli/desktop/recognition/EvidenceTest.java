package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
  @Test
  void noFactIsHardlyAnything() {
    assertTrue(Evidence.of().confidence() < 0.5);
  }

  @Test
  void twoStrongFactsAreCertainAndOneIsNot() {
    Evidence window = Evidence.of(Fact.WINDOW);

    assertTrue(window.confidence() < Recognised.CERTAIN);
    assertTrue(window.with(Fact.ADDRESS, true).confidence() >= Recognised.CERTAIN);
  }

  @Test
  void aFactCountsOnce() {
    Evidence once = Evidence.of(Fact.WINDOW);

    assertEquals(once.weight(), once.copy().with(Fact.WINDOW, true).weight());
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void oneDoubtTakesCertaintyAway(Doubt doubt) {
    Evidence evidence = Evidence.of(Fact.NUMBER, Fact.FULL_NAME, Fact.PLACE).doubt(doubt, true);

    assertTrue(evidence.confidence() < Recognised.CERTAIN);
    assertTrue(evidence.confidence() <= doubt.most());
  }

  @Test
  void aFactThatAnswersADoubtSettlesIt() {
    Evidence evidence = Evidence.of(Fact.BIRTH_DATE_BESIDE).doubt(Doubt.ORDER_GUESSED, true);

    evidence.settle(Doubt.ORDER_GUESSED, Fact.ORDER_TOLD);

    assertFalse(evidence.has(Doubt.ORDER_GUESSED));
    assertTrue(evidence.has(Fact.ORDER_TOLD));
  }

  @Test
  void aCopyDoesNotChangeWhatItWasTakenFrom() {
    Evidence evidence = Evidence.of(Fact.WINDOW);

    evidence.copy().with(Fact.ADDRESS, true).doubt(Doubt.HOMONYM, true);

    assertFalse(evidence.has(Fact.ADDRESS));
    assertFalse(evidence.has(Doubt.HOMONYM));
  }
}
