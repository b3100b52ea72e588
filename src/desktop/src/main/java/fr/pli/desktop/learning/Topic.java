package fr.pli.desktop.learning;

import java.util.Arrays;
import java.util.Optional;

/** What a lesson is about. Stored by its code. */
public enum Topic {
  /** This wording, with what is printed beside it, means this entry of the directory. */
  RECIPIENT("recipient"),

  /** This wording, under this letterhead, is never a recipient. */
  NOT_A_RECIPIENT("not-a-recipient"),

  /** This letterhead and signature mean this author. */
  AUTHOR("author"),

  /** This title means this type. */
  TYPE("type"),

  /** This correspondent, read as "to" or "copy", is the other. */
  ROLE("role"),

  /** This correspondent is reached by this channel. */
  CHANNEL("channel");

  private final String code;

  Topic(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Habits count from the second time; what is printed counts at once. */
  boolean habit() {
    return this == ROLE || this == CHANNEL;
  }

  static Optional<Topic> ofCode(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code.equals(code)).findFirst();
  }
}
