package fr.pli.desktop.ui;

import fr.pli.desktop.review.Channels;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A desk of fakes for a fictional practice; {@link SampleLetters} fills it. */
final class FakeDesk {
  final FakeClock clock = new FakeClock();
  final FakeLetters letters = new FakeLetters();
  final FakeOutbox outbox = new FakeOutbox(letters, clock);
  final FakeInbox inbox = new FakeInbox();
  final FakeDirectory directory = new FakeDirectory();
  final FakeSettings settings = new FakeSettings();
  final FakeSync sync = new FakeSync(clock);
  final Jobs jobs = new Jobs();
  final Map<DocumentId, byte[]> documents = new LinkedHashMap<>();
  final List<Path> dropped = new ArrayList<>();
  final Person doctor = new Person("morvan", "Dr C. Morvan", "doctor");
  final Person secretary = new Person("lagadec", "S. Lagadec", "secretary");

  /** Only Dr Aubry is in the Pli network. */
  final Channels channels =
      new Channels(
          (rpps, _) ->
              FakeDirectory.AUBRY.equals(rpps) ? Optional.of(new UUID(1, 1)) : Optional.empty(),
          settings::current);

  DeskServices services() {
    return new DeskServices(
        doctor,
        "Cabinet des Tilleuls, Rennes",
        List.of(SampleLetters.AUTHOR),
        letters,
        new Review(letters, directory, channels),
        outbox,
        inbox,
        directory,
        settings,
        sync,
        new Paper(),
        document -> documents.get(document),
        dropped::addAll,
        jobs,
        clock);
  }

  /** What screens are made with; work runs on the calling thread. */
  ScreenContext context() {
    Messages messages =
        new Messages(settings.current().language(), java.time.ZoneId.of("Europe/Paris"));
    return new ScreenContext(
        services(),
        messages,
        Background.here(),
        new Actions(messages),
        new Toasts(messages, clock),
        _ -> {});
  }

  DocumentId store(byte[] bytes) {
    DocumentId id = new DocumentId(String.format("%064x", documents.size() + 1));
    documents.put(id, bytes);
    return id;
  }
}
