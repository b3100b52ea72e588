package fr.pli.desktop.recognition.corpus;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.LetterRecogniser;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.corpus.Corpus.Sheet;
import fr.pli.exchange.letter.Patient;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

/** Reads every letter of a corpus as the program does; scans are scored apart. */
final class CorpusReading {
  private static final Reading NOTHING = Reading.nothing(0, List.of());

  private final PageReader pages;
  private final LetterRecogniser recogniser;
  private final Score text = new Score();
  private final Score scans = new Score();

  CorpusReading(PageReader pages, LetterRecogniser recogniser) {
    this.pages = pages;
    this.recogniser = recogniser;
  }

  void read(Corpus corpus) throws IOException, UnreadableException {
    for (Sheet sheet : corpus.sheets()) {
      LetterText words = pages.read(Files.readAllBytes(sheet.pdf()));
      read(sheet, words, new Scorer(sheet.scanned() ? scans : text));
    }
  }

  private void read(Sheet sheet, LetterText words, Scorer scorer) {
    Reading whole = recogniser.recognise(words);
    List<TrueLetter> letters = sheet.letters();
    if (letters.size() == 1) {
      scorer.letter(sheet.name(), letters.getFirst(), whole);
      return;
    }
    List<Reading> each = recogniser.recogniseEach(words);
    List<Reading> said = each.size() > 1 ? each : List.of(ofSeveralPatients(whole));
    for (int i = 0; i < letters.size(); i++) {
      scorer.letter(
          sheet.name() + "#" + (i + 1), letters.get(i), i < said.size() ? said.get(i) : NOTHING);
    }
  }

  /** One patient read with certainty in a file of several is a mistake, whoever it is. */
  private static Reading ofSeveralPatients(Reading whole) {
    Recognised<Patient> read = whole.patient();
    if (read == null || !read.certain()) {
      return whole;
    }
    Patient patient = read.value();
    Patient nobody =
        new Patient(
            patient.familyName(),
            patient.birthName(),
            patient.givenNames(),
            LocalDate.MIN,
            patient.sex(),
            patient.ins());
    return new Reading(
        new Recognised<>(nobody, read.confidence(), read.places(), read.reason()),
        whole.author(),
        whole.recipients(),
        whole.type(),
        whole.date(),
        whole.text(),
        whole.pages(),
        whole.notes());
  }

  Score text() {
    return text;
  }

  Score scans() {
    return scans;
  }
}
