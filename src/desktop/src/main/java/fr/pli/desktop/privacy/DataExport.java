package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.work.Job;
import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything about a patient, or about the practice, into one ZIP of open formats: the PDFs,
 * what is known of each letter as JSON, what the patient said, and a FHIR R4 Bundle. The file is in
 * the clear, as its reader needs it; each letter in it gets a line in the register of accesses.
 */
public final class DataExport {
  /** Kind of the job while it runs. */
  public static final String JOB = "job.export";

  private final Letterbook letters;
  private final Outbox outbox;
  private final Consents consents;
  private final Documents documents;
  private final AccessRegister register;
  private final InstantSource clock;
  private final Guard guard;

  DataExport(
      Letterbook letters,
      Outbox outbox,
      Consents consents,
      Documents documents,
      AccessRegister register,
      Privacy.Means means) {
    this.letters = letters;
    this.outbox = outbox;
    this.consents = consents;
    this.documents = documents;
    this.register = register;
    this.clock = means.clock();
    this.guard = means.guard();
  }

  /**
   * Patients whose name or date of birth holds all the words.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the rights to read and to prepare
   */
  public List<KnownPatient> patients(String words) {
    requireLetters();
    return letters.patients(words);
  }

  /**
   * Writes; never half a file.
   *
   * @param patient null for the whole practice
   * @return how many letters are in it; -1 when it was cancelled
   * @throws fr.pli.desktop.people.NotAllowedException without the rights to read and to prepare,
   *     and for the whole practice also to administer
   * @throws IOException if the file cannot be written
   */
  public int write(@Nullable KnownPatient patient, Path file, Job job) throws IOException {
    requireLetters();
    if (patient == null) {
      guard.require(new Act.Administer());
    }
    Path part = file.resolveSibling(file.getFileName() + ".pli-part");
    try {
      int written;
      try (OutputStream out = Files.newOutputStream(part);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        written = write(patient, zip, job);
      }
      if (written >= 0) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void requireLetters() {
    guard.require(new Act.Read());
    guard.require(new Act.Prepare());
  }

  private int write(@Nullable KnownPatient patient, ZipOutputStream zip, Job job)
      throws IOException {
    Set<UUID> wanted = patient == null ? Set.of() : new HashSet<>(patient.letters());
    Map<UUID, DocumentId> pages = new LinkedHashMap<>();
    List<ExportedLetter> all = new ArrayList<>();
    for (OutgoingLetter each : letters.outgoing()) {
      if (patient == null || wanted.contains(each.id())) {
        all.add(ExportedLetter.of(each, outbox.of(each.id())));
        put(pages, each.id(), each.document());
      }
    }
    for (ReceivedLetter each : letters.received()) {
      if (patient == null || wanted.contains(each.id())) {
        all.add(ExportedLetter.of(each));
        put(pages, each.id(), each.document());
      }
    }
    int done = 0;
    for (ExportedLetter each : all) {
      if (job.cancelled()) {
        return -1;
      }
      DocumentId document = pages.get(each.id());
      if (document != null) {
        register.note(AccessAct.EXPORTED, each.id());
        entry(zip, each.file(), documents.read(document));
      }
      job.progress(++done, all.size());
    }
    entry(zip, "letters.json", Json.write(all));
    entry(zip, "consents.json", Json.write(said(patient)));
    entry(zip, "fhir-bundle.json", Json.write(bundle(all)));
    return all.size();
  }

  private List<Consent> said(@Nullable KnownPatient patient) {
    return patient == null ? consents.all() : consents.of(patient.patient());
  }

  private Map<String, Object> bundle(List<ExportedLetter> all) {
    FhirBundle bundle = new FhirBundle(clock.instant());
    Set<UUID> ids = new HashSet<>();
    for (ExportedLetter each : all) {
      bundle.with(each);
      ids.add(each.id());
    }
    register.about(ids).forEach(bundle::with);
    return bundle.bundle();
  }

  private static void put(Map<UUID, DocumentId> pages, UUID letter, @Nullable DocumentId document) {
    if (document != null) {
      pages.put(letter, document);
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
