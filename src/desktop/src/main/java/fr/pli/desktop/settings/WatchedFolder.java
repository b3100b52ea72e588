package fr.pli.desktop.settings;

import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.DocumentType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A watched folder, and what is laid down for the letters in it. Defaults fill what a letter does
 * not say; they never overrule what it says.
 *
 * @param path unique among the watched folders
 * @param scanSeconds 30 for a local folder, 10 for a network drive
 * @param author the doctor of the practice whose letters arrive here; null when several write
 * @param kind document type of a letter that does not say what it is; null for none
 * @param consents authors whose certain letters leave without review; empty, as at the start, when
 *     every letter waits for a person
 */
public record WatchedFolder(
    String path,
    int scanSeconds,
    @Nullable Rpps author,
    @Nullable DocumentType kind,
    List<Consent> consents) {
  /** A local folder is looked at this often, in seconds. */
  public static final int LOCAL_SCAN = 30;

  /** A network drive tells nothing by itself and is looked at this often, in seconds. */
  public static final int NETWORK_SCAN = 10;

  /** Settings that were stored before folders had defaults have no consents. */
  public WatchedFolder(
      String path,
      int scanSeconds,
      @Nullable Rpps author,
      @Nullable DocumentType kind,
      @Nullable List<Consent> consents) {
    this.path = path;
    this.scanSeconds = scanSeconds;
    this.author = author;
    this.kind = kind;
    this.consents = consents == null ? List.of() : List.copyOf(consents);
  }

  /** A folder of which nothing is laid down. */
  public WatchedFolder(String path, int scanSeconds) {
    this(path, scanSeconds, null, null, List.of());
  }

  public WatchedFolder withScan(int seconds) {
    return new WatchedFolder(path, seconds, author, kind, consents);
  }

  public WatchedFolder withAuthor(@Nullable Rpps value) {
    return new WatchedFolder(path, scanSeconds, value, kind, consents);
  }

  public WatchedFolder withKind(@Nullable DocumentType value) {
    return new WatchedFolder(path, scanSeconds, author, value, consents);
  }

  /** An author allows; a former consent of the same author gives way. */
  public WatchedFolder allowed(Consent consent) {
    List<Consent> kept = withdrawn(consent.author()).consents;
    return withConsents(Stream.concat(kept.stream(), Stream.of(consent)).toList());
  }

  /** An author, or someone for the author, allows no more. */
  public WatchedFolder withdrawn(Rpps by) {
    return withConsents(consents.stream().filter(each -> !each.author().equals(by)).toList());
  }

  /** What an author allowed; empty when that author's letters wait for a person. */
  public Optional<Consent> consentOf(Rpps who) {
    return consents.stream().filter(each -> each.author().equals(who)).findFirst();
  }

  /** Where nobody allowed anything. */
  WatchedFolder withoutConsents() {
    return withConsents(List.of());
  }

  private WatchedFolder withConsents(List<Consent> value) {
    return new WatchedFolder(path, scanSeconds, author, kind, value);
  }
}
