package fr.pli.desktop.correspondents;

import fr.pli.desktop.directory.DataAge;
import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.directory.FewEntries;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.work.Signal;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory as this practice sees it: its own contacts are in it, and those it knows come
 * before strangers.
 */
public final class PracticeDirectory implements Directory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeDirectory.class);
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  /** Those known for longest are strangers again. */
  private static final int MOST_KNOWN = 3_000;

  private final Directory national;
  private final Correspondents correspondents;
  private final Supplier<Set<String>> exchanged;
  private final Signal changed = new Signal();
  private final List<Subscription> subscriptions;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Own own;

  /** Those who come first, and the contacts among them. */
  private record Own(
      FewEntries known, Set<String> knownKeys, Map<String, DirectoryEntry> contacts, long readAt) {}

  /**
   * Joins the two.
   *
   * @param exchanged keys of those whom the practice has written to or received from, the latest
   *     first
   */
  public PracticeDirectory(
      Directory national, Correspondents correspondents, Supplier<Set<String>> exchanged) {
    this.national = national;
    this.correspondents = correspondents;
    this.exchanged = exchanged;
    this.subscriptions =
        List.of(
            national.changed().subscribe(this::forget),
            correspondents.changed().subscribe(this::forget));
  }

  /** Letters came or went: who is known is soon read again, aside, at most once a minute. */
  public void exchangedChanged() {
    Own now = own;
    if (now != null
        && System.nanoTime() - now.readAt() > PAUSE
        && reading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("known-correspondents").start(this::readAside);
    }
  }

  private void readAside() {
    try {
      own = read();
    } catch (StorageException e) {
      LOG.debug("The desk was locked meanwhile", e);
    } finally {
      reading.set(false);
    }
  }

  private void forget() {
    own = null;
    changed.fire();
  }

  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    Map<String, DirectoryEntry> found = new LinkedHashMap<>();
    own().known().search(words, limit).forEach(entry -> found.put(entry.key(), entry));
    if (found.size() < limit) {
      national.search(words, limit).forEach(entry -> found.putIfAbsent(entry.key(), entry));
    }
    return found.values().stream().limit(limit).toList();
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    return OwnContact.isOwn(key)
        ? Optional.ofNullable(own().contacts().get(key))
        : national.find(key);
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    String glued = Folding.glue(familyName);
    Stream<DirectoryEntry> contacts =
        own().contacts().values().stream()
            .filter(entry -> !glued.isEmpty() && Folding.glue(entry.familyName()).equals(glued));
    return Stream.concat(contacts, national.familyNamed(familyName).stream()).toList();
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    Set<String> words = new HashSet<>(Folding.words(text));
    Stream<DirectoryEntry> contacts =
        own().contacts().values().stream()
            .filter(entry -> entry.kind() == RecipientKind.ORGANIZATION)
            .filter(entry -> words.containsAll(Folding.words(entry.organisation())));
    return Stream.concat(contacts, national.organisationsLike(text, limit).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean knows(String key) {
    return own().knownKeys().contains(key);
  }

  @Override
  public long size() {
    return national.size();
  }

  @Override
  public Optional<DataAge> age() {
    return national.age();
  }

  @Override
  public Signal changed() {
    return changed;
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
  }

  private Own own() {
    Own now = own;
    if (now == null) {
      now = read();
      own = now;
    }
    return now;
  }

  private Own read() {
    Map<String, DirectoryEntry> contacts = new LinkedHashMap<>();
    correspondents.contacts().forEach(contact -> contacts.put(contact.key(), contact.entry()));
    Set<String> keys = new LinkedHashSet<>(correspondents.favourites());
    correspondents.groups().forEach(group -> keys.addAll(group.members()));
    keys.addAll(exchanged.get());
    keys.removeAll(contacts.keySet());
    List<DirectoryEntry> known = new ArrayList<>(contacts.values());
    keys.stream().limit(MOST_KNOWN).flatMap(key -> national.find(key).stream()).forEach(known::add);
    Set<String> knownKeys = new HashSet<>();
    known.forEach(entry -> knownKeys.add(entry.key()));
    return new Own(new FewEntries(known), knownKeys, contacts, System.nanoTime());
  }
}
