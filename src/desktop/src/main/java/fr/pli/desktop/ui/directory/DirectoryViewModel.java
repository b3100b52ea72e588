package fr.pli.desktop.ui.directory;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
   */
  record Found(DirectoryEntry entry, List<ChannelOption> channels, @Nullable Channel preferred) {
    Found {
      channels = List.copyOf(channels);
    }
  }

  /**
   * What is shown.
   *
   * @param size entries in the local copy
   */
  record State(String words, List<Found> found, long size) {
    static final State EMPTY = new State("", List.of(), 0);

    State {
      found = List.copyOf(found);
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

  private State ask() {
    String searched = words.strip();
    Map<String, Channel> preferred = services.settings().current().preferred();
    List<Found> found =
        searched.isEmpty()
            ? List.of()
            : services.directory().search(searched, MOST).stream()
                .map(
                    entry ->
                        new Found(
                            entry, services.review().channels(entry), preferred.get(entry.key())))
                .toList();
    return new State(searched, found, services.directory().size());
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    refresh.close();
  }
}
