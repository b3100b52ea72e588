package fr.pli.desktop.recognition;

import java.util.List;

/**
 * What is printed around the values of a letter, as fingerprints: two letters whose fingerprints
 * are equal were printed alike, so that what a person said of the one holds for the other. Nothing
 * of a patient goes into them.
 *
 * @param author letterhead and signature
 * @param title the letter's title
 * @param recipients one for each recipient of the reading, in its order
 */
public record Cues(Cue author, Cue title, List<Mention> recipients) {
  public Cues {
    recipients = List.copyOf(recipients);
  }

  /**
   * One fingerprint.
   *
   * @param key 64 hexadecimal digits; empty when there is nothing to go by
   * @param words as printed, for people
   */
  public record Cue(String key, String words) {
    static final Cue NONE = new Cue("", "");

    public boolean present() {
      return !key.isEmpty();
    }
  }

  /**
   * How a recipient is printed.
   *
   * @param wording of the name alone
   * @param exact of the name with all that is printed beside it: specialty, street, town
   * @param here of the same under this letterhead; empty where there is none
   */
  public record Mention(String wording, String exact, String here) {
    static final Mention NONE = new Mention("", "", "");

    public boolean present() {
      return !exact.isEmpty();
    }
  }
}
