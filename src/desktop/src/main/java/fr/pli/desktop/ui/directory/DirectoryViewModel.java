package fr.pli.desktop.ui.directory;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.correspondents.Correspondents;
import fr.pli.desktop.correspondents.OwnContact;
import fr.pli.desktop.directory.DataAge;
import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.directory.ImportOutcome;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The directory as searched, without controls. */
final class DirectoryViewModel implements AutoCloseable {
  private static final int MOST = 60;

  /**
   * An entry with the channels that it has, best first.
   *
   * @param preferred the practice's choice for this correspondent, null for none
   * @param contact the own contact that it is, null for one of the directory
   */
  record Found(
      DirectoryEntry entry,
      List<ChannelOption> channels,
      @Nullable Channel preferred,
      boolean favourite,
      @Nullable OwnContact contact) {
    Found {
      channels = List.copyOf(channels);
    }
  }

  /** A group and its members as far as the directory still has them. */
  record ShownGroup(CorrespondentGroup group, List<DirectoryEntry> members) {
    ShownGroup {
      members = List.copyOf(members);
    }
  }

  /**
   * What is shown: before anything is typed, the favourites and the own contacts.
   *
   * @param groups all of them, whatever is typed
   * @param size entries in the local copy
   * @param age how old they are, null when never imported
   */
  record State(
      String words, List<Found> found, List<ShownGroup> groups, long size, @Nullable DataAge age) {
    static final State EMPTY = new State("", List.of(), List.of(), 0, null);

    State {
      found = List.copyOf(found);
      groups = List.copyOf(groups);
    }
  }

  private final DeskServices services;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private final Refresh<State> refresh;
  private final List<Subscription> subscriptions;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private volatile String words = "";

  DirectoryViewModel(DeskServices services, Background background, Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.unexpected = unexpected;
    refresh = new Refresh<>(background, this::ask, state::set, unexpected);
    subscriptions =
        List.of(
            services.directory().changed().subscribe(refresh::request),
            services.correspondents().changed().subscribe(refresh::request),
            services.settings().changed().subscribe(refresh::request));
    refresh.request();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  void search(String searched) {
    words = searched;
    refresh.request();
  }

  /** Keeps the practice's channel for a correspondent; null forgets it. */
  void prefer(DirectoryEntry entry, @Nullable Channel channel) {
    background.run(
        () -> {
          services.settings().change(now -> preferring(now, entry.key(), channel));
          return entry;
        },
        _ -> refresh.request(),
        unexpected);
  }

  static Settings preferring(Settings now, String key, @Nullable Channel channel) {
    Map<String, Channel> preferred = new HashMap<>(now.preferred());
    if (channel == null) {
      preferred.remove(key);
    } else {
      preferred.put(key, channel);
    }
    return now.withPreferred(preferred);
  }

  void favour(DirectoryEntry entry, boolean favourite) {
    correspond(correspondents -> correspondents.favour(entry.key(), favourite));
  }

  void save(OwnContact contact) {
    correspond(correspondents -> correspondents.save(contact));
  }

  void remove(OwnContact contact) {
    correspond(correspondents -> correspondents.removeContact(contact.id()));
  }

  /** Begins a group with its first member. */
  void group(String name, DirectoryEntry first) {
    save(new CorrespondentGroup(Ids.next(), name, List.of(first.key())));
  }

  void save(CorrespondentGroup group) {
    correspond(correspondents -> correspondents.save(group));
  }

  void remove(CorrespondentGroup group) {
    correspond(correspondents -> correspondents.removeGroup(group.id()));
  }

  /** Replaces the directory by newer files; the work shows among the jobs. */
  void update(List<Path> files, Consumer<ImportOutcome> told) {
    background.run(() -> services.update().read(files), told, unexpected);
  }

  private void correspond(Consumer<Correspondents> change) {
    background.run(
        () -> {
          change.accept(services.correspondents());
          return true;
        },
        _ -> refresh.request(),
        unexpected);
  }

  private State ask() {
    String searched = words.strip();
    Directory directory = services.directory();
    return new State(
        searched,
        found(searched.isEmpty() ? own() : directory.search(searched, MOST)),
        groups(),
        directory.size(),
        directory.age().orElse(null));
  }

  private List<DirectoryEntry> own() {
    Stream<DirectoryEntry> favourites =
        services.correspondents().favourites().stream()
            .flatMap(key -> services.directory().find(key).stream())
            .sorted(Comparator.comparing(DirectoryEntry::familyName));
    Stream<DirectoryEntry> contacts =
        services.correspondents().contacts().stream().map(OwnContact::entry);
    return Stream.concat(favourites, contacts).distinct().toList();
  }

  private List<Found> found(List<DirectoryEntry> entries) {
    Map<String, Channel> preferred = services.settings().current().preferred();
    Set<String> favourites = services.correspondents().favourites();
    Map<String, OwnContact> contacts =
        services.correspondents().contacts().stream()
            .collect(Collectors.toMap(OwnContact::key, Function.identity()));
    return entries.stream()
        .map(
            entry ->
                new Found(
                    entry,
                    services.review().channels(entry),
                    preferred.get(entry.key()),
                    favourites.contains(entry.key()),
                    contacts.get(entry.key())))
        .toList();
  }

  private List<ShownGroup> groups() {
    return services.correspondents().groups().stream()
        .map(
            group ->
                new ShownGroup(
                    group,
                    group.members().stream()
                        .flatMap(key -> services.directory().find(key).stream())
                        .toList()))
        .toList();
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    refresh.close();
  }
}
