package fr.pli.desktop.recognition.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void accentsLigaturesAndBlanksDoNotTellNamesApart() {
    assertEquals("NGUESSANBOEUF", Names.glued("N’Guessan-Bœuf"));
    assertEquals(Names.glued("LE GOUËFF"), Names.glued("Legoueff"));
  }

  @Test
  void aTitleAndAnInitialFitThePerson() {
    assertTrue(Names.samePerson("Jean-Baptiste SARTHOU", "Dr J.-B. Sarthou"));
    assertTrue(Names.samePerson("Aymeric D'ARGENTRÉ", "d’Argentré"));
    assertTrue(Names.samePerson("Anne LE DANTEC", "Docteur LE DANTEC Anne"));
  }

  @Test
  void anotherGivenNameIsAnotherPerson() {
    assertFalse(Names.samePerson("Michel BERNARD", "Michelle BERNARD"));
    assertFalse(Names.samePerson("Sophie MARTIN", "Dr C. Martin"));
    assertFalse(Names.samePerson("Julien LEFÈVRE", "Julien LEFEBVRE"));
  }

  @Test
  void aHouseIsKnownWithoutItsService() {
    String truth = "Service des urgences, Hôpital des Bauges";
    assertTrue(Names.sameHouse(truth, "Hopital des Bauges, urgences"));
    assertFalse(Names.sameHouse(truth, "Hôpital du Gave"));
  }
}
