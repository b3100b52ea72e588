package fr.pli.desktop.intake;

import fr.pli.desktop.conversion.Conversion;
import fr.pli.desktop.conversion.ConversionException;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.FolderDefaults;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Redrafting;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.vault.StorageException.Reason;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Jobs;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.LetterState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the letters that were taken in, two at a time, folder by folder in turn. The store says
 * which letters are to be read, the queue only in which order: what is not in the queue, after a
 * restart or because it was full, is found again in the store.
 */
public final class ReadingDesk implements AutoCloseable {
  /** Letters that may wait; while there are as many, files stay in their folders. */
  public static final int MOST_WAITING = 10_000;

  static final String JOB = "job.reading";

  private static final Logger LOG = LoggerFactory.getLogger(ReadingDesk.class);
  private static final int READERS = 2;
  private static final long IDLE_MILLIS = 2_000;

  private final Letters letters;
  private final Documents documents;
  private final MadePdf made;
  private final LetterReader reader;
  private final StandingOrders orders;
  private final Jobs jobs;
  private final FairQueue queue;
  private final AtomicBoolean storeChanged = new AtomicBoolean(true);
  private final List<Thread> readers = new CopyOnWriteArrayList<>();
  private volatile boolean paused;
  private volatile boolean stopped;
  private Signal.@Nullable Subscription subscription;
  private @Nullable Job job;
  private long done;

  public ReadingDesk(
      Letters letters,
      Documents documents,
      Conversion conversion,
      LetterReader reader,
      StandingOrders orders,
      Jobs jobs) {
    this(letters, documents, conversion, reader, orders, jobs, MOST_WAITING);
  }

  ReadingDesk(
      Letters letters,
      Documents documents,
      Conversion conversion,
      LetterReader reader,
      StandingOrders orders,
      Jobs jobs,
      int most) {
    this.made = new MadePdf(conversion, letters, documents);
    this.letters = letters;
    this.orders = orders;
    this.documents = documents;
    this.reader = reader;
    this.jobs = jobs;
    this.queue = new FairQueue(most);
  }

  /** Begins with what the store says is to be read. */
  synchronized void start() {
    subscription = letters.changed().subscribe(() -> storeChanged.set(true));
    refill();
    for (int at = 0; at < READERS; at++) {
      readers.add(Thread.ofVirtual().name("reading " + at).start(this::work));
    }
  }

  /** Whether one more than so many that come already may wait. */
  boolean hasRoom(int coming) {
    return queue.hasRoom(coming);
  }

  /** True after a person cancelled reading; letters wait until someone asks for a scan. */
  public boolean paused() {
    return paused;
  }

  /** A letter is to be read. */
  void offer(String folder, UUID letter) {
    if (!paused) {
      queue.offer(folder, letter);
    }
  }

  /** Goes on after a pause. */
  void resume() {
    paused = false;
    refill();
  }

  /** Asks the store for letters that are to be read. */
  void refill() {
    storeChanged.set(false);
    for (OutgoingLetter letter : letters.in(LetterState.READING)) {
      queue.offer(letter.folder(), letter.id());
    }
  }

  private void work() {
    while (!stopped) {
      try {
        UUID letter = queue.poll(IDLE_MILLIS);
        if (letter != null) {
          process(letter);
        } else if (!paused && storeChanged.get()) {
          refill();
        }
      } catch (InterruptedException notByUs) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Reading goes on later: {}", e.getClass().getName());
        storeChanged.set(true);
      }
    }
  }

  private void process(UUID id) {
    begin();
    try {
      letters
          .find(id)
          .filter(letter -> letter.state() == LetterState.READING)
          .ifPresent(this::read);
    } finally {
      queue.settled(id);
      end();
    }
  }

  private void read(OutgoingLetter letter) {
    DocumentId document = letter.document();
    if (document == null) {
      setAside(letter, Reasons.DOCUMENT_LOST);
      return;
    }
    byte[] pdf;
    try {
      pdf = documents.read(document);
    } catch (StorageException e) {
      if (e.reason() != Reason.MISSING && e.reason() != Reason.DAMAGED) {
        throw e; // the vault closes or the disk fails: tried again
      }
      setAside(letter, Reasons.DOCUMENT_LOST);
      return;
    }
    try {
      pdf = made.of(letter, pdf);
    } catch (ConversionException e) {
      notConverted(letter, e.reason());
      return;
    }
    Reading reading = remarked(letter, pdf);
    ReviewSheet sheet = sheet(letter, reading);
    if (!stopped) { // the pages may have been closed under us: read again after the next start
      letters.read(letter.id(), reading, sheet);
      if (letter.reading() == null) { // whoever has it read again wants to see it
        orders.cameToReview(letter.id());
      }
    }
  }

  /** Of a letter to which a file came meanwhile, what a person changed is not drafted anew. */
  private ReviewSheet sheet(OutgoingLetter letter, Reading reading) {
    ReviewSheet drafted = draft(letter, reading);
    return letter.reason().equals(Reasons.COMPANION_CAME)
            && letter.reading() != null
            && letter.sheet() != null
        ? Redrafting.of(letter.sheet(), draft(letter, letter.reading()), drafted)
        : drafted;
  }

  private ReviewSheet draft(OutgoingLetter letter, Reading reading) {
    return orders.complete(reader.draft(reading), reading, letter.folder());
  }

  private Reading remarked(OutgoingLetter letter, byte[] pdf) {
    Reading reading = reader.read(letter, pdf);
    if (MadePdf.made(letter, pdf)) {
      reading = LetterReader.noted(reading, Reasons.CONVERTED);
    }
    if (letters.sentBefore(letter.sha256(), letter.id()).isPresent()) {
      reading = LetterReader.noted(reading, Reasons.ALREADY_SENT);
    }
    return orders.contradicted(reading, letter.folder())
        ? LetterReader.noted(reading, FolderDefaults.CONTRADICTION)
        : reading;
  }

  private void notConverted(OutgoingLetter letter, ConversionException.Reason reason) {
    if (reason == ConversionException.Reason.NOT_NOW) {
      throw new IllegalStateException(reason.code()); // not the fault of the file: tried again
    }
    if (!stopped) { // the programs may have been ended under us
      setAside(letter, reason.code());
    }
  }

  private void setAside(OutgoingLetter letter, String reason) {
    letters.move(letter.id(), LetterState.READING, LetterState.SET_ASIDE, reason, Registry.PLI);
  }

  private synchronized void begin() {
    if (job == null) {
      job = jobs.begin(JOB, queue.size());
      done = 0;
    }
  }

  /** A cancelled job ends after the letter that was being read; the others wait in the store. */
  private synchronized void end() {
    if (job == null) {
      return;
    }
    done++;
    if (job.cancelled()) {
      paused = true;
      queue.clear();
    }
    job.progress(done, done + queue.size());
    if (queue.size() == 0) {
      job.close();
      job = null;
    }
  }

  /** Stops; a letter that was being read is read again after the next start. */
  @Override
  public void close() {
    stopped = true;
    queue.close();
    readers.forEach(Closing::await);
    endJob();
  }

  private synchronized void endJob() {
    if (subscription != null) {
      subscription.close();
    }
    if (job != null) {
      job.close();
      job = null;
    }
  }
}
