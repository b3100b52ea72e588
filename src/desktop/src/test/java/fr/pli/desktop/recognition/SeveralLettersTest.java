package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.exchange.letter.DocumentType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one letter ends and the next begins, which need not greet nor name a place. */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class SeveralLettersTest {
  private final LetterRecogniser recogniser =
      new LetterRecogniser(LetterRecogniserTest.people(), Surroundings.UNKNOWN);

  private static Sheet letter() {
    return LetterRecogniserTest.toMartin().nextPage();
  }

  @Test
  void aPrescriptionBehindALetterIsALetterOfItsOwn() {
    List<Reading> read =
        recogniser.recogniseEach(
            letter()
                .at(40, 50, "Docteur Claire AUBRY", "Cardiologue", "3 rue du Puits, 35000 RENNES")
                .at(300, 110, "3 mars 2026")
                .at(40, 140, "Mme Eva GUY, née le 05/06/1960")
                .at(
                    40,
                    180,
                    "Salbutamol 100 µg : deux bouffées si besoin",
                    "Macrogol 4000 : 1 sachet le matin, 3 mois")
                .at(300, 300, "Dr C. AUBRY")
                .text());

    assertEquals(2, read.size());
    assertEquals(List.of("Eva"), read.getLast().patient().value().givenNames());
    assertEquals(DocumentType.PRESCRIPTION, read.getLast().type().value());
    assertEquals("Claire AUBRY", read.getLast().author().value().name());
  }

  @Test
  void aPageThatGoesOnIsNone() {
    List<Reading> read =
        recogniser.recogniseEach(
            letter()
                .at(40, 50, "Docteur Claire AUBRY", "3 rue du Puits, 35000 RENNES")
                .at(40, 140, "Annexe : mesures de la tension à domicile", "12/8 le matin")
                .text());

    assertEquals(1, read.size());
  }

  @Test
  void aSecondPageBeforeTheSignatureIsNone() {
    Sheet first =
        new Sheet()
            .at(40, 40, "Docteur Claire AUBRY", "3 rue du Puits, 35000 RENNES")
            .at(330, 110, "3 mars 2026")
            .at(40, 250, "Cher confrère,", "J'ai vu votre patient Monsieur Luc GUY ce jour pour")
            .nextPage();

    List<Reading> read =
        recogniser.recogniseEach(
            first
                .at(40, 40, "Docteur Claire AUBRY", "3 rue du Puits, 35000 RENNES")
                .at(330, 110, "3 mars 2026")
                .at(40, 200, "une douleur du thorax.", "Bien confraternellement.")
                .at(330, 300, "Dr Claire AUBRY")
                .text());

    assertEquals(1, read.size());
  }
}
