package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.RecipientKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The bytes of one entry inside a snapshot. */
final class EntryBytes {
  private EntryBytes() {}

  static byte[] write(DirectoryEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(entry.key());
      out.writeBoolean(entry.kind() == RecipientKind.PROFESSIONAL);
      for (String text : texts(entry)) {
        out.writeUTF(text);
      }
      out.writeUTF(entry.rpps() == null ? "" : entry.rpps().value());
      out.writeUTF(entry.finess() == null ? "" : entry.finess().value());
      writePlaces(out, entry.places());
      writeTexts(out, entry.mailboxes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UncheckedIOException if the bytes are no entry
   */
  static DirectoryEntry read(BytesRef bytes) {
    try (DataInputStream in = stream(bytes)) {
      String key = in.readUTF();
      RecipientKind kind =
          in.readBoolean() ? RecipientKind.PROFESSIONAL : RecipientKind.ORGANIZATION;
      String[] texts = new String[8];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = in.readUTF();
      }
      @Nullable Rpps rpps = Rpps.parse(in.readUTF()).orElse(null);
      @Nullable Finess finess = Finess.parse(in.readUTF()).orElse(null);
      return new DirectoryEntry(
          key,
          kind,
          texts[0],
          texts[1],
          texts[2],
          texts[3],
          texts[4],
          texts[5],
          texts[6],
          texts[7],
          rpps,
          finess,
          readPlaces(in),
          readTexts(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key alone. */
  static String key(BytesRef bytes) {
    try (DataInputStream in = stream(bytes)) {
      return in.readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataInputStream stream(BytesRef bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
  }

  private static List<String> texts(DirectoryEntry entry) {
    return List.of(
        entry.title(),
        entry.familyName(),
        entry.givenName(),
        entry.organisation(),
        entry.service(),
        entry.profession(),
        entry.specialtyCode(),
        entry.specialty());
  }

  private static void writePlaces(DataOutputStream out, List<DirectoryEntry.Place> places)
      throws IOException {
    out.writeShort(places.size());
    for (DirectoryEntry.Place place : places) {
      for (String text :
          List.of(
              place.name(),
              place.street(),
              place.postcode(),
              place.town(),
              place.phone(),
              place.fax(),
              place.mail())) {
        out.writeUTF(text);
      }
    }
  }

  private static List<DirectoryEntry.Place> readPlaces(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<DirectoryEntry.Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(
          new DirectoryEntry.Place(
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF()));
    }
    return places;
  }

  private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
