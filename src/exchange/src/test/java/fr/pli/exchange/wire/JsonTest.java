package fr.pli.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.seal.SampleLetters;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void aSheetComesBack() {
    for (LetterSheet sheet :
        List.of(SampleLetters.letter().sheet(), SampleLetters.scan().sheet())) {
      assertEquals(sheet, Json.read(Json.write(sheet), LetterSheet.class));
    }
  }

  @Test
  void unknownFieldsArePassedOver() {
    Acknowledgement read =
        read("{'message':'m','event':'opened','signature':'s','later':{}}", Acknowledgement.class);
    assertEquals(new Acknowledgement("m", "opened", "s"), read);
  }

  @Test
  void aFieldThatMayBeNullMayBeMissing() {
    assertNull(read("{'channel':'fax','blob':'b','size':1}", Submission.class).mailbox());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{'channel':'fax','size':1}",
        "{'channel':null,'blob':'b','size':1}",
        "{'channel':'fax','blob':'b','size':null}",
        "{'channel':'fax','blob':'b','size':'many'}"
      })
  void anIncompleteSubmissionIsRefused(String json) {
    assertThrows(IllegalArgumentException.class, () -> read(json, Submission.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'00000000-0000-0001-0000-000000000001','name':'n','town':'t','finess':'','people':"
            + "[{'name':'n','title':'','rpps':null,'role':'doctor'}]}",
        "{'id':'00000000-0000-0001-0000-000000000001','name':'n','town':'t','finess':'','people':"
            + "[null]}",
        "{'id':'00000000-0000-0001-0000-000000000001','name':'n','town':'t','finess':''}"
      })
  void whatIsMissingInsideIsNoticedToo(String json) {
    assertThrows(IllegalArgumentException.class, () -> read(json, Mailbox.class));
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "[".repeat(100_000);
    assertThrows(IllegalArgumentException.class, () -> read(deep, Submission.class));
    assertThrows(IllegalArgumentException.class, () -> read("{'later':" + deep, Submission.class));
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertThrows(IllegalArgumentException.class, () -> Json.read(bytes, Submission.class));
  }

  @Test
  void aRefusalDoesNotRepeatWhatWasRead() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> read("{'patient':{'familyName':'LE GALL'},", LetterSheet.class));
    assertFalse(refusal.toString().contains("LE GALL"));
    assertNull(refusal.getCause());
  }

  private static <T> T read(String json, Class<T> type) {
    return Json.read(json.replace('\'', '"').getBytes(UTF_8), type);
  }
}
