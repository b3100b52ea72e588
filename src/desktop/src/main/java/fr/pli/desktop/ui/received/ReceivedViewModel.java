package fr.pli.desktop.ui.received;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.ReceivedState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The received letters and the one that is open, without controls. */
final class ReceivedViewModel implements AutoCloseable {
  private final DeskServices services;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<List<ReceivedLetter>> letters =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ReceivedLetter> open =
      new ReadOnlyObjectWrapper<>();
  private final Refresh<List<ReceivedLetter>> refresh;
  private final Subscription subscription;
  private volatile String words = "";

  ReceivedViewModel(DeskServices services, Background background, Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.unexpected = unexpected;
    refresh = new Refresh<>(background, this::ask, this::show, unexpected);
    subscription = services.inbox().changed().subscribe(refresh::request);
    refresh.request();
  }

  ReadOnlyObjectProperty<List<ReceivedLetter>> letters() {
    return letters.getReadOnlyProperty();
  }

  /** The letter that is open, as it stands; null for none. */
  ReadOnlyObjectProperty<@Nullable ReceivedLetter> open() {
    return open.getReadOnlyProperty();
  }

  void search(String searched) {
    words = searched;
    refresh.request();
  }

  /** Opens a letter: it counts as read. */
  void open(@Nullable ReceivedLetter letter) {
    open.set(letter);
    if (letter != null && letter.state() == ReceivedState.UNREAD) {
      act(id -> services.inbox().read(id, who()));
    }
  }

  void markUnread() {
    act(id -> services.inbox().unread(id, who()));
  }

  /** Tries again to open an unreadable letter. */
  void retry() {
    act(id -> services.inbox().retry(id));
  }

  /** The folder of the practice software, empty when none is set. */
  String filingFolder() {
    return services.settings().current().filing();
  }

  /** Files the open letter for the practice software. */
  void file(Consumer<Path> then, Consumer<Exception> failed) {
    Path folder = Path.of(filingFolder());
    write(id -> () -> services.inbox().file(id, folder, who()), then, failed);
  }

  /** Saves the open letter's PDF into a folder. */
  void save(Path folder, Consumer<Path> then, Consumer<Exception> failed) {
    write(id -> () -> services.inbox().export(id, folder), then, failed);
  }

  /** Other letters about the same patient, by name and birth date; newest first. */
  List<ReceivedLetter> samePatient(ReceivedLetter letter) {
    Optional<Patient> patient = about(letter);
    return letters.get().stream()
        .filter(other -> !other.id().equals(letter.id()))
        .filter(other -> patient.isPresent() && same(patient.get(), about(other)))
        .limit(5)
        .toList();
  }

  private static Optional<Patient> about(ReceivedLetter letter) {
    return letter.sheet() == null
        ? Optional.empty()
        : Optional.ofNullable(letter.sheet().patient());
  }

  private static boolean same(Patient one, Optional<Patient> other) {
    return one.birthDate() != null
        && other
            .filter(each -> one.birthDate().equals(each.birthDate()))
            .filter(each -> one.displayName().equalsIgnoreCase(each.displayName()))
            .isPresent();
  }

  private String who() {
    return services.person().name();
  }

  private void write(Writing writing, Consumer<Path> then, Consumer<Exception> failed) {
    ReceivedLetter letter = open.get();
    if (letter != null && letter.document() != null) {
      background.run(writing.of(letter.id()), then, failed);
    }
  }

  private void act(Consumer<UUID> act) {
    ReceivedLetter letter = open.get();
    if (letter != null) {
      background.run(
          () -> {
            act.accept(letter.id());
            return letter.id();
          },
          _ -> refresh.request(),
          unexpected);
    }
  }

  private List<ReceivedLetter> ask() {
    String searched = words;
    return searched.isBlank() ? services.inbox().letters() : services.inbox().search(searched);
  }

  private void show(List<ReceivedLetter> now) {
    letters.set(now);
    ReceivedLetter shown = open.get();
    if (shown != null) {
      now.stream()
          .filter(letter -> letter.id().equals(shown.id()))
          .findFirst()
          .ifPresent(open::set);
    }
  }

  @Override
  public void close() {
    subscription.close();
    refresh.close();
    open.set(null);
    letters.set(List.of());
  }

  /** Something that writes a file. */
  private interface Writing {
    Callable<Path> of(UUID letter);
  }
}
