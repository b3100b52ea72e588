package fr.pli.desktop.ui.received;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.ReceivedState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The received letters and the one that is open, without controls. */
final class ReceivedViewModel implements AutoCloseable {
  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * A letter that this practice sent about the same patient.
   *
   * @param type null when none of the known types fits
   */
  record SentAbout(Dispatch dispatch, @Nullable DocumentType type) {}

  private final DeskServices services;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<List<ReceivedLetter>> letters =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ReceivedLetter> open =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<SentAbout>> alsoSent =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Set<UUID> kept = new HashSet<>();
  private final Refresh<List<ReceivedLetter>> refresh;
  private final Subscription subscription;
  private UUID leftUnread = NOBODY;
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

  /** True while only a part of the letters is shown. */
  boolean searching() {
    return !words.isBlank();
  }

  void search(String searched) {
    words = searched;
    refresh.request();
  }

  /** Opens a letter. It counts as read once {@link #seen()}. */
  void open(@Nullable ReceivedLetter letter) {
    if (letter == null || !letter.id().equals(leftUnread)) {
      leftUnread = NOBODY;
    }
    open.set(letter);
    alsoSent.set(List.of());
    if (letter != null && about(letter).isPresent()) {
      background.run(
          () -> sentAbout(letter),
          found -> {
            if (letter.equals(open.get())) {
              alsoSent.set(found);
            }
          },
          unexpected);
    }
  }

  /** The open letter stood on the screen: it counts as read. */
  void seen() {
    ReceivedLetter letter = open.get();
    if (letter != null
        && letter.state() == ReceivedState.UNREAD
        && !leftUnread.equals(letter.id())) {
      kept.add(letter.id());
      act(id -> services.inbox().read(id, who()));
    }
  }

  /** Letters that were read since the screen came to the front. */
  Set<UUID> kept() {
    return Set.copyOf(kept);
  }

  /** The screen went away: what was read since takes its place among the read letters. */
  void sortAnew() {
    kept.clear();
    leftUnread = NOBODY;
    refresh.request();
  }

  /** Letters that were sent about the open letter's patient, newest first. */
  ReadOnlyObjectProperty<List<SentAbout>> alsoSent() {
    return alsoSent.getReadOnlyProperty();
  }

  void markUnread() {
    ReceivedLetter letter = open.get();
    if (letter == null || letter.state() != ReceivedState.READ) {
      return;
    }
    leftUnread = letter.id();
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
    LocalDate born = one.birthDate();
    return born != null
        && other
            .filter(each -> born.equals(each.birthDate()))
            .filter(each -> one.displayName().equalsIgnoreCase(each.displayName()))
            .isPresent();
  }

  private List<SentAbout> sentAbout(ReceivedLetter letter) {
    Optional<Patient> patient = about(letter);
    List<SentAbout> found = new ArrayList<>();
    for (Dispatch dispatch : services.outbox().dispatches()) {
      if (patient.isPresent() && found.size() < 5 && dispatch.state() != DispatchState.WITHDRAWN) {
        services
            .letters()
            .find(dispatch.letter())
            .map(OutgoingLetter::sheet)
            .filter(sheet -> same(patient.get(), Optional.ofNullable(sheet.patient())))
            .ifPresent(sheet -> found.add(new SentAbout(dispatch, sheet.type())));
      }
    }
    return found;
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
    alsoSent.set(List.of());
    letters.set(List.of());
  }

  /** Something that writes a file. */
  private interface Writing {
    Callable<Path> of(UUID letter);
  }
}
