package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.wire.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void nothingButAsciiIsWrittenAndTheSameIsReadBack() {
    String text = "Hélène \\ \"𝄞\" $1";
    String json = JsonText.of(Map.of("name", text));
    assertTrue(json.chars().allMatch(c -> c < 128), json);
    assertEquals(text, Json.mapper().readTree(json).get("name").asString());
  }
}
