package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.ExtractionRow;
import fr.pli.exchange.letter.RecipientKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of one row while an import runs. */
final class RowBytes {
  private static final int END = -1;

  private RowBytes() {}

  static void write(ExtractionRow row, DataOutputStream out) throws IOException {
    out.writeByte(row.kind() == RecipientKind.PROFESSIONAL ? 1 : 0);
    DirectoryEntry.Place place = row.place();
    for (String text :
        List.of(
            row.person(),
            row.finess(),
            row.title(),
            row.familyName(),
            row.givenName(),
            row.organisation(),
            row.service(),
            row.profession(),
            row.specialtyCode(),
            row.specialty(),
            place.name(),
            place.street(),
            place.postcode(),
            place.town(),
            place.phone(),
            place.fax(),
            place.mail(),
            row.mailbox())) {
      out.writeUTF(text);
    }
  }

  /** The next row, or null at the end. */
  static @Nullable ExtractionRow read(DataInputStream in) throws IOException {
    int kind = in.read();
    if (kind == END) {
      return null;
    }
    return new ExtractionRow(
        kind == 1 ? RecipientKind.PROFESSIONAL : RecipientKind.ORGANIZATION,
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        new DirectoryEntry.Place(
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF()),
        in.readUTF());
  }
}
