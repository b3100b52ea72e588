package fr.pli.desktop.recognition;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.LetterText.Page;
import fr.pli.desktop.pages.LetterText.Word;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomWordsProperty {
  private final LetterRecogniser recogniser =
      new LetterRecogniser(
          new ListedDirectory()
              .person("10900000015", "ANNE", "ROUX", "Cardiologie", "35000 RENNES"),
          Surroundings.UNKNOWN);

  @Property(tries = 300)
  void theRecogniserNeverThrows(@ForAll("pages") List<List<Word>> pages) {
    List<Page> all = new ArrayList<>();
    pages.forEach(words -> all.add(new Page(595, 842, words)));

    Reading reading = recogniser.recognise(new LetterText(all));

    assertNotNull(reading.notes());
    reading.recipients().forEach(r -> assertTrue(r.confidence() >= 0 && r.confidence() <= 1));
  }

  @Provide
  Arbitrary<List<List<Word>>> pages() {
    Arbitrary<String> trade =
        Arbitraries.of(
            "Dr",
            "Docteur",
            "ROUX",
            "Anne",
            "née",
            "le",
            "02/03/1950",
            "31/02/2020",
            "Copie",
            ":",
            "INS",
            "279035121518989",
            "RPPS",
            "99999999999",
            "35000",
            "RENNES",
            "Objet",
            "(",
            ")",
            "Mme",
            "Nom",
            "Prénom",
            "-",
            ",",
            ";",
            "Cher",
            "EHPAD",
            "@",
            "M.",
            "d'",
            "’",
            "É",
            "ﬁ",
            "Destinataires",
            "Prescripteur",
            "et",
            "de",
            "la",
            "Patient",
            "sexe");
    Arbitrary<String> any = Arbitraries.strings().ofMinLength(0).ofMaxLength(12);
    Arbitrary<Double> place = Arbitraries.doubles().between(-50, 900);
    Arbitrary<Double> size = Arbitraries.doubles().between(0, 40);
    Arbitrary<Word> word =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(5, trade), net.jqwik.api.Tuple.of(1, any)),
                place,
                place,
                size,
                Arbitraries.of(true, false))
            .as(
                (text, x, y, s, bold) ->
                    new Word(text, x, Math.rint(y / 12) * 12, s * 2, s, s, bold));
    return word.list().ofMaxSize(150).list().ofMinSize(0).ofMaxSize(3);
  }
}
