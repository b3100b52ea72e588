package fr.pli.desktop.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.pages.Pictures;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {
  private static final Map<FileKind, byte[]> WHOLE =
      Map.of(
          FileKind.PDF, Pdfs.letter("Bonjour"),
          FileKind.JPEG, Pictures.jpeg(),
          FileKind.PNG, Pictures.png(),
          FileKind.TIFF, Pictures.fax(3),
          FileKind.DOCX, Documents.docx("Bonjour"),
          FileKind.ODT, Documents.odt(),
          FileKind.RTF, Documents.rtf("Bonjour"),
          FileKind.DOC, oldWord());

  private static byte[] oldWord() {
    ByteBuffer file = ByteBuffer.allocate(2048).order(ByteOrder.BIG_ENDIAN);
    file.putLong(0, 0xD0CF11E0A1B11AE1L);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(48, 1);
    file.put(1024 + 128, "WordDocument".getBytes(StandardCharsets.UTF_16LE));
    return file.array();
  }

  @Test
  void everyKindIsToldByItsBytes() {
    assertEquals(FileKind.values().length, WHOLE.size());
    WHOLE.forEach(
        (kind, file) -> {
          assertEquals(Optional.of(kind), FileKind.of(file));
          assertTrue(kind.whole(file), kind.name());
        });
  }

  @Test
  void aFileIsToldInItsFolderAsInMemory(@TempDir Path folder) throws Exception {
    for (Map.Entry<FileKind, byte[]> each : WHOLE.entrySet()) {
      Path file = Files.write(folder.resolve(each.getKey().name()), each.getValue());
      try (FileChannel channel = FileChannel.open(file)) {
        FileContent content = FileContent.of(channel);
        assertEquals(Optional.of(each.getKey()), FileKind.of(content));
        assertTrue(each.getKey().whole(content));
      }
    }
  }

  @Test
  void aFileThatIsHalfWrittenIsNotWhole() {
    WHOLE.forEach(
        (kind, file) -> {
          byte[] half = Arrays.copyOf(file, file.length / 2 + 1);
          assertTrue(FileKind.of(half).filter(told -> told.whole(half)).isEmpty(), kind.name());
        });
  }

  @Test
  void aTiffOfWhichOnlyTheLastPageIsMissingIsNotWhole() {
    byte[] fax = Pictures.fax(3);
    assertFalse(FileKind.TIFF.whole(Arrays.copyOf(fax, fax.length - 20)));
  }

  @Test
  void aTiffWhoseDirectoriesRunInACircleIsNotWhole() {
    ByteBuffer file = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
    file.putShort((short) 1).putShort((short) 273).putShort((short) 4).putInt(1).putInt(40);
    file.putInt(8);
    assertFalse(FileKind.TIFF.whole(file.array()));
  }

  @Test
  void otherArchivesAndContainersAreNoLetters() {
    assertTrue(FileKind.of(Documents.zip("xl/workbook.xml", "<a/>")).isEmpty());
    byte[] sheet = oldWord();
    sheet[1024 + 128] = 'X';
    assertTrue(FileKind.of(sheet).isEmpty());
    assertTrue(FileKind.of("Bonjour".getBytes(StandardCharsets.UTF_8)).isEmpty());
    assertTrue(FileKind.of(new byte[0]).isEmpty());
  }

  @Test
  void aBombIsKnown() {
    assertTrue(Archive.bounded(Documents.docx("Bonjour")));
    assertFalse(Archive.bounded(Documents.bomb(400_000_000)));
    assertFalse(Archive.bounded(new byte[100]));
  }

  @Property(tries = 300)
  void anyBytesBehindAnyHeadGiveAnAnswer(@ForAll byte[] bytes) {
    for (byte[] whole : WHOLE.values()) {
      byte[] file = Arrays.copyOf(whole, Math.min(whole.length, 64) + bytes.length);
      System.arraycopy(bytes, 0, file, file.length - bytes.length, bytes.length);
      FileKind.of(file).ifPresent(kind -> kind.whole(file));
      for (FileKind kind : FileKind.values()) {
        kind.whole(file);
      }
    }
  }
}
