package fr.pli.desktop.ui;

import fr.pli.desktop.learning.Teaching;
import fr.pli.desktop.pages.PageCutter;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.Channels;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.Splitting;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.Locator;
import fr.pli.desktop.tools.ToolRunner;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A desk of fakes for a fictional practice; {@link SampleLetters} fills it. */
public final class FakeDesk {
  public final FakeClock clock = new FakeClock();
  public final FakeLetters letters = new FakeLetters();
  public final FakeOutbox outbox = new FakeOutbox(letters, clock);
  public final FakeProofs proofs = new FakeProofs();
  public final FakeEvidence evidence = new FakeEvidence();
  public final FakeInbox inbox = new FakeInbox();
  public final FakeDirectory directory = new FakeDirectory();
  public final FakeCorrespondents correspondents = new FakeCorrespondents();
  public final FakeUpdate updates = new FakeUpdate();
  public final FakeSettings settings = new FakeSettings();
  public final FakeWatching watching = new FakeWatching();
  public final FakePeople people = new FakePeople(this);
  public final FakeDrafts drafts = new FakeDrafts();
  public final FakeSync sync = new FakeSync(clock);
  public final FakeLessons lessons = new FakeLessons(clock);
  public PageCutter cutter = (pdf, _, _) -> pdf.clone();
  public final Jobs jobs = new Jobs();
  public final Map<DocumentId, byte[]> documents = new LinkedHashMap<>();
  public final List<Path> dropped = new ArrayList<>();
  public final Person doctor = new Person("morvan", "Dr C. Morvan", "doctor", "10001234567");
  public final Person secretary = new Person("lagadec", "S. Lagadec", "secretary");

  /** Only Dr Aubry is in the Pli network. */
  public final Channels channels =
      new Channels(
          (rpps, _) ->
              FakeDirectory.AUBRY.equals(rpps) ? Optional.of(new UUID(1, 1)) : Optional.empty(),
          settings::current);

  /** What whoever is signed in may do. */
  public Guard allowed = Guard.NOBODY_KEPT;

  public final FakeSharing sharing = new FakeSharing();
  public final FakePrivacy privacy = new FakePrivacy();
  private final Guard guard = act -> allowed.allows(act);

  public DeskServices services() {
    return new DeskServices(
        doctor,
        people,
        "Cabinet des Tilleuls, Rennes",
        List.of(SampleLetters.AUTHOR),
        letters,
        drafts,
        new Review(letters, directory, channels, new Teaching(lessons), sharing, guard),
        new Splitting(
            letters,
            new FakeDocuments(this),
            (pdf, first, last) -> cutter.cut(pdf, first, last),
            guard),
        lessons,
        outbox,
        proofs,
        evidence,
        inbox,
        directory,
        correspondents,
        updates,
        settings,
        sync,
        new Paper(),
        (letter, document) -> Objects.requireNonNull(documents.get(document)),
        dropped::addAll,
        new InstalledTools(Locator.nothing(), new ToolRunner()),
        watching,
        privacy,
        () -> false,
        jobs,
        clock);
  }

  /** What screens are made with; work runs on the calling thread. */
  public ScreenContext context() {
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

  public DocumentId store(byte[] bytes) {
    DocumentId id = new DocumentId(String.format("%064x", documents.size() + 1));
    documents.put(id, bytes);
    return id;
  }
}
