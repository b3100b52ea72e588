package fr.pli.desktop.settings;

import fr.pli.exchange.letter.Channel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a practice sets.
 *
 * @param watched folders whose PDFs are taken in
 * @param filing folder of the practice software, empty when none is set
 * @param channels order in which channels are preferred
 * @param preferred channel code by directory key of a correspondent
 * @param language "fr" or "en"
 * @param theme "light", "dark" or "contrast"
 * @param lockMinutes minutes without activity before the desk locks, 1 to 120
 * @param undoSeconds seconds before an approved letter leaves, 0 to 60
 * @param locking when else it locks, and what goes on meanwhile
 * @param retention how long letters are kept
 */
public record Settings(
    List<WatchedFolder> watched,
    String filing,
    List<Channel> channels,
    Map<String, Channel> preferred,
    String language,
    String theme,
    int lockMinutes,
    int undoSeconds,
    Locking locking,
    Retention retention) {
  /** Settings of former days have only one lock, and do not say how long letters are kept. */
  public Settings(
      List<WatchedFolder> watched,
      String filing,
      List<Channel> channels,
      Map<String, Channel> preferred,
      String language,
      String theme,
      int lockMinutes,
      int undoSeconds,
      @Nullable Locking locking,
      @Nullable Retention retention) {
    this.watched = List.copyOf(watched);
    this.filing = filing;
    this.channels = List.copyOf(channels);
    this.preferred = Map.copyOf(preferred);
    this.language = language;
    this.theme = theme;
    this.lockMinutes = lockMinutes;
    this.undoSeconds = undoSeconds;
    this.locking = locking == null ? Locking.USUAL : locking;
    this.retention = retention == null ? Retention.USUAL : retention;
  }

  /** What a new practice starts with. */
  public static Settings initial() {
    return new Settings(
        List.of(),
        "",
        List.of(
            Channel.NETWORK,
            Channel.MSSANTE,
            Channel.APICRYPT,
            Channel.FAX,
            Channel.POST,
            Channel.PATIENT,
            Channel.RECORD),
        Map.of(),
        "fr",
        "light",
        5,
        5,
        Locking.USUAL,
        Retention.USUAL);
  }

  public Settings withWatched(List<WatchedFolder> value) {
    return new Settings(
        value,
        filing,
        channels,
        preferred,
        language,
        theme,
        lockMinutes,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withFiling(String value) {
    return new Settings(
        watched,
        value,
        channels,
        preferred,
        language,
        theme,
        lockMinutes,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withChannels(List<Channel> value) {
    return new Settings(
        watched,
        filing,
        value,
        preferred,
        language,
        theme,
        lockMinutes,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withPreferred(Map<String, Channel> value) {
    return new Settings(
        watched,
        filing,
        channels,
        value,
        language,
        theme,
        lockMinutes,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withLanguage(String value) {
    return new Settings(
        watched,
        filing,
        channels,
        preferred,
        value,
        theme,
        lockMinutes,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withTheme(String value) {
    return new Settings(
        watched,
        filing,
        channels,
        preferred,
        language,
        value,
        lockMinutes,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withLockMinutes(int value) {
    return new Settings(
        watched,
        filing,
        channels,
        preferred,
        language,
        theme,
        value,
        undoSeconds,
        locking,
        retention);
  }

  public Settings withUndoSeconds(int value) {
    return new Settings(
        watched,
        filing,
        channels,
        preferred,
        language,
        theme,
        lockMinutes,
        value,
        locking,
        retention);
  }

  public Settings withLocking(Locking value) {
    return new Settings(
        watched,
        filing,
        channels,
        preferred,
        language,
        theme,
        lockMinutes,
        undoSeconds,
        value,
        retention);
  }

  public Settings withRetention(Retention value) {
    return new Settings(
        watched,
        filing,
        channels,
        preferred,
        language,
        theme,
        lockMinutes,
        undoSeconds,
        locking,
        value);
  }
}
