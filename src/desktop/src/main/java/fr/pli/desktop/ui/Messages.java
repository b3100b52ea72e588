package fr.pli.desktop.ui;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every text that a person reads, in one language, and dates, times and sizes as that language
 * writes them. A message is a {@link MessageFormat}; apostrophes are typographic (’), since a
 * straight one would quote.
 */
public final class Messages {
  /** One bundle a screen, so that each can be read on its own. */
  static final List<String> BUNDLES =
      List.of("shell", "words", "review", "sent", "received", "directory", "settings", "enrol");

  private final Locale locale;
  private final ZoneId zone;
  private final List<ResourceBundle> bundles;

  /**
   * @param language "fr" or "en"
   * @param zone in which times are shown
   */
  public Messages(String language, ZoneId zone) {
    this.locale = language.equals("en") ? Locale.UK : Locale.FRANCE;
    this.zone = zone;
    this.bundles =
        BUNDLES.stream()
            .map(name -> ResourceBundle.getBundle("fr.pli.desktop.ui.messages." + name, locale))
            .toList();
  }

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException if no bundle has the key; a test makes sure that all do
   */
  public String text(String key, Object... args) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), locale).format(args);
      }
    }
    throw new IllegalArgumentException("No message " + key);
  }

  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  /**
   * The words of a stored code, "reason." + "password" for instance. A code that this version does
   * not know yet gets the words of {@code prefix + "other"}, never the bare code.
   */
  public String word(String prefix, String code) {
    return text(has(prefix + code) ? prefix + code : prefix + "other");
  }

  /** The code that a constant has in the bundles: "disk-full" for DISK_FULL. */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Locale locale() {
    return locale;
  }

  public ZoneId zone() {
    return zone;
  }

  /** "09:41". */
  public String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone).format(at);
  }

  /** "09:41:02". */
  public String timeWithSeconds(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone).format(at);
  }

  /** "20/11/2026" in both languages: the day comes first. */
  public String date(LocalDate date) {
    return dates().format(date);
  }

  /** How {@link #date} writes, to read what a person typed too. */
  public DateTimeFormatter dates() {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy", locale);
  }

  /** The day of an instant, as {@link #date}. */
  public String day(Instant at) {
    return date(LocalDate.ofInstant(at, zone));
  }

  /** The time when it is today, otherwise "hier" or the day. */
  public String when(Instant at, Instant now) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (day.equals(today)) {
      return time(at);
    }
    return day.equals(today.minusDays(1)) ? text("shell.yesterday") : date(day);
  }

  /** "12 s", "4 min", "3 h", "2 j". */
  public String span(Duration span) {
    if (span.toSeconds() < 60) {
      return text("shell.seconds", Math.max(0, span.toSeconds()));
    }
    if (span.toMinutes() < 60) {
      return text("shell.minutes", span.toMinutes());
    }
    return span.toHours() < 48
        ? text("shell.hours", span.toHours())
        : text("shell.days", span.toDays());
  }

  /** Keys as this language's keyboards print them: "Ctrl+Entrée", "Suppr". */
  String keys(String combination) {
    return combination
        .replace("Shortcut", text("key.shortcut"))
        .replace("Plus", "+")
        .replace("Minus", "−")
        .replace("Enter", text("key.enter"))
        .replace("Delete", text("key.delete"))
        .replace("Shift", text("key.shift"))
        .replace("Page_Down", text("key.page-down"))
        .replace("Page_Up", text("key.page-up"));
  }

  /** "2,1 Mo". */
  public String bytes(long bytes) {
    NumberFormat number = NumberFormat.getNumberInstance(locale);
    number.setMaximumFractionDigits(1);
    if (bytes < 1_000_000) {
      return text("shell.kilobytes", number.format(Math.max(1, bytes / 1000)));
    }
    return text("shell.megabytes", number.format(bytes / 1_000_000.0));
  }
}
