package fr.pli.desktop.recognition;

import java.util.EnumSet;
import java.util.Set;

/**
 * What speaks for a value and what against it. The one place where confidence is made: facts add
 * up, two independent strong ones make a value certain; one doubt is enough to take that away.
 */
final class Evidence {
  /** Something that was found on the page or in the directory and speaks for a value. */
  enum Fact {
    /** A title, a subject label or the label of a table says what the words are. */
    LABELLED(1),
    /** A birth date stands beside the name. */
    BIRTH_DATE_BESIDE(2),
    /** A date stands beside the name and is not called a birth date. */
    DATE_BESIDE(1),
    /** Capitals, labels or a given name that is nothing else tell the family name. */
    ORDER_TOLD(1),
    /** The letter says the same a second time. */
    REPEATED(1),
    /** Nothing else on the pages could be meant. */
    ALONE(1),
    /** The identity number says the same year and sex. */
    NUMBER_AGREES(1),

    /** A list or a label says "for" or "copy to". */
    LISTED(4),
    /** The block stands where an envelope has its window. */
    WINDOW(2),
    /** The block begins with a title or the name of a house, and ends in postcode and town. */
    ADDRESS(2),
    /** The greeting calls the same name. */
    GREETED(2),
    /** The examination was asked for by this person. */
    PRESCRIBER(4),
    /** The patient or the family gets it and is called so. */
    CALLED_PATIENT(4),

    /** Family and given name in full. */
    FULL_NAME(2),
    /** Family name and initials, or one of several given names. */
    PART_OF_NAME(1),
    /** Nobody else in the directory fits. */
    ONLY_BEARER(1),
    /** Postcode or town of the entry is printed beside the name. */
    PLACE(2),
    /** The street of the entry is printed beside the name. */
    STREET(1),
    /** The house in which the entry works is printed beside the name. */
    WORKPLACE(2),
    /** The specialty or profession is printed beside the name. */
    SPECIALTY(1),
    /** The entry works where the letter comes from or goes to. */
    NEAR(1),
    /** The practice has written to the entry before. */
    CORRESPONDENT(1),
    /** A telephone, fax or mail address of the entry is printed beside the name. */
    REACH(3),
    /** The number of the entry is printed beside the name. */
    NUMBER(4),
    /** The entry signs in this practice. */
    OURS(3),

    /** The name stands under the closing words, or after "signé par". */
    SIGNED(4),
    /** The name stands alone in the lower part of the last page. */
    SIGNATURE_PLACE(3),
    /** The letterhead bears the name. */
    LETTERHEAD(1),

    /** "Rennes, le …", or a label that says that this is the letter's date. */
    LETTER_DATE(3),
    /** The date of a validation or an examination, for want of the letter's own. */
    OTHER_DATE(2),
    /** Stands in the upper part of the first page. */
    UPPER_PART(1),

    /** A title says the kind of document. */
    TITLE(4),
    /** A title in the letters of the text, which may be a sentence's words. */
    QUIET_TITLE(3),
    /** A turn of phrase that only this kind of document has. */
    PHRASE(3),
    /** Headings or words that this kind of document has. */
    VOCABULARY(1);

    private final int weight;

    Fact(int weight) {
      this.weight = weight;
    }
  }

  /** Something that forbids certainty. */
  enum Doubt {
    /** The letter says something else elsewhere. */
    CONTRADICTED(0.6),
    /** A part is missing: given name or birth date. */
    INCOMPLETE(0.7),
    /** The date beside the name is not called a birth date, and no age confirms it. */
    DATE_UNLABELLED(0.85),
    /** The birth year has two digits. */
    SHORT_YEAR(0.75),
    /** Which word is the family name is a guess. */
    ORDER_GUESSED(0.75),
    /** Others in the directory fit as well, or next to as well. */
    HOMONYM(0.75),
    /** Several fit and nothing tells them apart. */
    UNDECIDED(0.5),
    /** Nobody in the directory bears the name. */
    NOT_IN_DIRECTORY(0.8),
    /** The directory writes the name in another way. */
    SPELLED_OTHERWISE(0.8),
    /** The words before a list only sound like those of a list of recipients. */
    UNUSUAL_WORDING(0.85),
    /** The file holds several letters and this value belongs to the first. */
    ONE_OF_SEVERAL(0.5);

    private final double most;

    Doubt(double most) {
      this.most = most;
    }

    /** The highest confidence that it allows. */
    double most() {
      return most;
    }
  }

  /** Confidence by the sum of the facts' weights, from 0 upwards. */
  private static final double[] BY_WEIGHT = {0.3, 0.5, 0.65, 0.8, 0.95, 0.97, 0.98};

  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

  static Evidence of(Fact... facts) {
    Evidence evidence = new Evidence();
    evidence.facts.addAll(Set.of(facts));
    return evidence;
  }

  /** Adds the fact when it is so. */
  Evidence with(Fact fact, boolean so) {
    if (so) {
      facts.add(fact);
    }
    return this;
  }

  /** Adds the doubt when it is so. */
  Evidence doubt(Doubt doubt, boolean so) {
    if (so) {
      doubts.add(doubt);
    }
    return this;
  }

  /** Takes a doubt away because a fact answers it. */
  Evidence settle(Doubt doubt, Fact fact) {
    doubts.remove(doubt);
    return with(fact, true);
  }

  boolean has(Fact fact) {
    return facts.contains(fact);
  }

  boolean has(Doubt doubt) {
    return doubts.contains(doubt);
  }

  /** A copy to which more can be added. */
  Evidence copy() {
    Evidence copy = new Evidence();
    copy.facts.addAll(facts);
    copy.doubts.addAll(doubts);
    return copy;
  }

  /** All that speaks for and against either. */
  Evidence and(Evidence other) {
    Evidence both = copy();
    both.facts.addAll(other.facts);
    both.doubts.addAll(other.doubts);
    return both;
  }

  int weight() {
    return facts.stream().mapToInt(fact -> fact.weight).sum();
  }

  /** 0 to 1. */
  double confidence() {
    double known = BY_WEIGHT[Math.min(weight(), BY_WEIGHT.length - 1)];
    return doubts.stream().mapToDouble(doubt -> doubt.most).reduce(known, Math::min);
  }
}
