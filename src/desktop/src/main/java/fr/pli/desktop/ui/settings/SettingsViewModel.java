package fr.pli.desktop.ui.settings;

import fr.pli.desktop.intake.FolderState;
import fr.pli.desktop.intake.NetworkDrives;
import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.InvalidSettingsException;
import fr.pli.desktop.settings.Locking;
import fr.pli.desktop.settings.Retention;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The settings as they stand, without controls. */
final class SettingsViewModel implements AutoCloseable {
  /** What a change was about. */
  enum Part {
    WATCHED,
    FILING,
    OTHER
  }

  /**
   * A change that was not made.
   *
   * @param rule stable code of the rule that it breaks
   */
  record Refusal(Part of, String rule) {}

  /**
   * What is shown.
   *
   * @param correspondents names of those with a channel of their own, by directory key
   * @param troubles code of what is to be said of a watched folder, by path
   */
  record State(
      Settings settings, Map<String, String> correspondents, Map<String, String> troubles) {
    State {
      correspondents = Map.copyOf(correspondents);
      troubles = Map.copyOf(troubles);
    }
  }

  private final DeskServices services;
  private final Background background;
  private final Consumer<Refusal> refused;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<State> state;
  private final Refresh<State> refresh;
  private final List<Subscription> subscriptions;

  /**
   * @param refused told which change breaks which rule
   */
  SettingsViewModel(
      DeskServices services,
      Background background,
      Consumer<Refusal> refused,
      Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.refused = refused;
    this.unexpected = unexpected;
    state =
        new ReadOnlyObjectWrapper<>(new State(services.settings().current(), Map.of(), Map.of()));
    refresh = new Refresh<>(background, this::ask, state::set, unexpected);
    subscriptions =
        List.of(
            services.settings().changed().subscribe(refresh::request),
            services.watching().changed().subscribe(refresh::request));
    refresh.request();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  void watch(String folder) {
    change(
        Part.WATCHED,
        now -> {
          List<WatchedFolder> watched = new ArrayList<>(now.watched());
          boolean network = NetworkDrives.hold(folder);
          watched.add(
              new WatchedFolder(
                  folder, network ? WatchedFolder.NETWORK_SCAN : WatchedFolder.LOCAL_SCAN));
          return now.withWatched(watched);
        });
  }

  void unwatch(WatchedFolder folder) {
    change(
        now ->
            now.withWatched(
                now.watched().stream()
                    .filter(each -> !each.path().equals(folder.path()))
                    .toList()));
  }

  /** Says whether a folder lies on a network drive. */
  void onNetwork(WatchedFolder folder, boolean network) {
    lay(
        folder,
        now -> now.withScan(network ? WatchedFolder.NETWORK_SCAN : WatchedFolder.LOCAL_SCAN));
  }

  /** Says whose letters a folder holds; null when several write. */
  void author(WatchedFolder folder, @Nullable Rpps author) {
    lay(folder, now -> now.withAuthor(author));
  }

  /** Says what the letters of a folder are that do not say it; null for nothing. */
  void kind(WatchedFolder folder, @Nullable DocumentType kind) {
    lay(folder, now -> now.withKind(kind));
  }

  /** Who writes letters here. */
  List<Party> doctors() {
    return services.doctors().stream().filter(each -> each.rpps() != null).toList();
  }

  /** The number under which whoever is signed in may allow; empty for who writes no letters. */
  Optional<Rpps> self() {
    return Rpps.parse(services.person().rpps())
        .filter(own -> doctors().stream().anyMatch(each -> own.equals(each.rpps())));
  }

  /** Whoever is signed in allows the own certain letters to leave without review. */
  void allow(WatchedFolder folder) {
    self()
        .map(own -> new Consent(own, services.person().name(), services.clock().instant()))
        .ifPresent(consent -> lay(folder, now -> now.allowed(consent)));
  }

  /** Takes an author's consent back; anybody may, since it only makes letters wait. */
  void withdraw(WatchedFolder folder, Consent consent) {
    lay(folder, now -> now.withdrawn(consent.author()));
  }

  private void lay(WatchedFolder folder, UnaryOperator<WatchedFolder> change) {
    change(
        Part.WATCHED,
        now ->
            now.withWatched(
                now.watched().stream()
                    .map(each -> each.path().equals(folder.path()) ? change.apply(each) : each)
                    .toList()));
  }

  void file(String folder) {
    change(Part.FILING, now -> now.withFiling(folder));
  }

  /** Moves a channel one place up in the practice's order. */
  void raise(Channel channel) {
    change(
        now -> {
          List<Channel> order = new ArrayList<>(now.channels());
          int at = order.indexOf(channel);
          if (at > 0) {
            order.remove(at);
            order.add(at - 1, channel);
          }
          return now.withChannels(order);
        });
  }

  /** Forgets the channel of its own of a correspondent. */
  void forget(String directoryKey) {
    change(
        now -> {
          Map<String, Channel> preferred = new HashMap<>(now.preferred());
          preferred.remove(directoryKey);
          return now.withPreferred(preferred);
        });
  }

  void language(String language) {
    change(now -> now.withLanguage(language));
  }

  void theme(String theme) {
    change(now -> now.withTheme(theme));
  }

  void lockMinutes(int minutes) {
    change(now -> now.withLockMinutes(minutes));
  }

  void locking(UnaryOperator<Locking> change) {
    change(now -> now.withLocking(change.apply(now.locking())));
  }

  void retention(UnaryOperator<Retention> change) {
    change(now -> now.withRetention(change.apply(now.retention())));
  }

  void undoSeconds(int seconds) {
    change(now -> now.withUndoSeconds(seconds));
  }

  private void change(UnaryOperator<Settings> change) {
    change(Part.OTHER, change);
  }

  private void change(Part of, UnaryOperator<Settings> change) {
    background.run(
        () -> {
          services.settings().change(change);
          return change;
        },
        _ -> refresh.request(),
        failure -> {
          if (failure instanceof InvalidSettingsException invalid) {
            refused.accept(new Refusal(of, invalid.rule()));
          } else {
            unexpected.accept(failure);
          }
        });
  }

  private State ask() {
    Settings now = services.settings().current();
    Map<String, String> names = new HashMap<>();
    for (String key : now.preferred().keySet()) {
      names.put(key, services.directory().find(key).map(DirectoryEntry::displayName).orElse(key));
    }
    Map<String, String> troubles = new HashMap<>();
    for (FolderState folder : services.watching().folders()) {
      if (!folder.reason().isEmpty()) {
        troubles.put(folder.path(), folder.reason());
      }
    }
    return new State(now, names, troubles);
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    refresh.close();
  }
}
