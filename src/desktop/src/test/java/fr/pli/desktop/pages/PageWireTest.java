package fr.pli.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.PageAnswer.Picture;
import fr.pli.desktop.pages.PageAnswer.Refusal;
import fr.pli.desktop.pages.PageAnswer.Words;
import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageWireTest {
  @Test
  void aFileThatWasSentIsNotSentAgain() throws Exception {
    byte[] file = Pdfs.pages(2, "Bonjour");
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    PageRequest.drawing(file, 1, 96).writeTo(new DataOutputStream(pipe), false);
    int first = pipe.size();
    PageRequest.drawing(file, 2, 96).writeTo(new DataOutputStream(pipe), true);
    assertTrue(pipe.size() - first < 20);

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(pipe.toByteArray()));
    PageRequest before = PageRequest.readFrom(in, new byte[0]);
    assertArrayEquals(file, before.file());
    PageRequest again = PageRequest.readFrom(in, before.file());
    assertArrayEquals(file, again.file());
    assertEquals(2, again.page());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfRequestArrivesAsItself(PageRequest.Kind kind) throws Exception {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    new PageRequest(kind, 3, 4, new byte[] {5}).writeTo(new DataOutputStream(pipe), false);
    PageRequest arrived =
        PageRequest.readFrom(
            new DataInputStream(new ByteArrayInputStream(pipe.toByteArray())), new byte[0]);
    assertEquals(kind, arrived.kind());
    assertEquals(3, arrived.page());
    assertEquals(4, arrived.dpi());
  }

  private static PageAnswer through(PageAnswer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answer.writeTo(new DataOutputStream(bytes));
    return read(bytes.toByteArray());
  }

  private static PageAnswer read(byte[] bytes) throws IOException {
    return PageAnswer.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void wordsGoThroughThePipe() throws IOException {
    LetterText text =
        new LetterText(
            List.of(
                new LetterText.Page(
                    595, 842, List.of(new LetterText.Word("Éloïse 你好", 1, 2, 3, 4, 5, true))),
                new LetterText.Page(595, 842, List.of())));
    assertEquals(new Words(text), through(new Words(text)));
  }

  @Test
  void picturesLargerThanAStripGoThroughThePipe() throws IOException {
    int[] pixels = new int[200 * 300];
    for (int at = 0; at < pixels.length; at++) {
      pixels[at] = 0xFF000000 | at;
    }
    PageAnswer answer = through(new Picture(new PageImage(200, 300, pixels, 2, 595, 842)));
    assertArrayEquals(pixels, assertInstanceOf(Picture.class, answer).image().argb());
  }

  @Test
  void greysAndBoundPicturesGoThroughThePipe() throws IOException {
    byte[] grey = {0, 1, 2, 3, (byte) 254, (byte) 255};
    PageAnswer greys = through(new PageAnswer.Greys(new GreyImage(3, 2, grey, 595, 842)));
    assertArrayEquals(grey, assertInstanceOf(PageAnswer.Greys.class, greys).image().grey());
    PageAnswer bound = through(new PageAnswer.Bound(new byte[] {7, 8}));
    assertArrayEquals(new byte[] {7, 8}, assertInstanceOf(PageAnswer.Bound.class, bound).pdf());
  }

  @Test
  void greysAndPdfsThatClaimTooMuchAreNotBelieved() {
    byte[] greys = ByteBuffer.allocate(64).put((byte) 'G').putInt(50_000).putInt(50_000).array();
    assertThrows(IOException.class, () -> read(greys));
    byte[] pdf = ByteBuffer.allocate(64).put((byte) 'B').putInt(Integer.MAX_VALUE).array();
    assertThrows(IOException.class, () -> read(pdf));
  }

  @Test
  void refusalsGoThroughThePipe() throws IOException {
    for (Reason reason : Reason.values()) {
      assertEquals(new Refusal(reason), through(new Refusal(reason)));
    }
  }

  @Test
  void aPictureThatClaimsTooManyPixelsIsNotBelieved() {
    byte[] huge = ByteBuffer.allocate(64).put((byte) 'P').putInt(50_000).putInt(50_000).array();
    assertThrows(IOException.class, () -> read(huge));
  }

  @Test
  void aTextThatClaimsTooManyWordsIsNotBelieved() {
    byte[] huge =
        ByteBuffer.allocate(64)
            .put((byte) 'W')
            .putInt(1)
            .putLong(0)
            .putLong(0)
            .putInt(1 << 30)
            .array();
    assertThrows(IOException.class, () -> read(huge));
  }

  @Test
  void aPlaceThatIsNoNumberIsNotBelieved() {
    byte[] nowhere =
        ByteBuffer.allocate(64).put((byte) 'W').putInt(1).putDouble(Double.NaN).array();
    assertThrows(IOException.class, () -> read(nowhere));
  }

  @Test
  void pixelsThatRunOverTheirPictureAreNotBelieved() {
    for (int count : new int[] {-5, 5, 0, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      ByteBuffer picture = ByteBuffer.allocate(128).put((byte) 'P').putInt(2).putInt(2).putInt(1);
      byte[] over = picture.putDouble(1).putDouble(1).putInt(count).array();
      assertThrows(IOException.class, () -> read(over));
    }
  }

  @Property
  void anyPixelsGoThroughThePipe(
      @ForAll @Size(min = 1, max = 400) List<@IntRange(min = 0, max = 2) Integer> colours)
      throws IOException {
    int[] pixels = colours.stream().mapToInt(Integer::intValue).toArray();
    PageAnswer answer = through(new Picture(new PageImage(pixels.length, 1, pixels, 1, 595, 842)));
    assertArrayEquals(pixels, assertInstanceOf(Picture.class, answer).image().argb());
  }

  @Property
  void anyBytesAreAnAnswerOrRefused(@ForAll byte[] bytes) {
    try {
      read(bytes);
    } catch (IOException refused) {
      assertNotNull(refused.getClass(), "any other exception fails the property");
    }
  }
}
