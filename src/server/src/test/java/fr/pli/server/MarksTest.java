package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.wire.Change;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workstations of one practice tell each other through the server. */
class MarksTest {
  private static final String WHO = "Anne LE GALL";

  @TempDir private Path data;
  private TestServer town;
  private TestDevice sender;
  private TestDevice first;
  private TestDevice second;
  private UUID letter;

  @BeforeEach
  void start() throws IOException {
    town = new TestServer(data);
    sender = town.practice("Cabinet du Port");
    first = town.practice("Cabinet des Tilleuls");
    second = town.workstation(first.mailbox());
    letter = sender.sendTo(first.mailbox(), "scellé".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    List.of(sender, first, second).forEach(TestDevice::close);
    town.close();
  }

  @Test
  void everyWorkstationOfThePracticeLearnsOfAMarkAndNobodyElse() throws Exception {
    Mark read = mark(letter, Mark.READ, "");
    Mark assigned = mark(letter, Mark.ASSIGNED, WHO);
    assertEquals(201, put(first, read));
    assertEquals(201, put(second, assigned));
    assertEquals(List.of(read, assigned), told(first));
    assertEquals(List.of(read, assigned), told(second));
    assertEquals(List.of(), told(sender));
  }

  @Test
  void aRepeatedMarkIsToldOnceAlsoAfterARestart() throws Exception {
    Mark read = mark(letter, Mark.READ, "");
    assertEquals(201, put(first, read));
    assertEquals(200, put(first, read));
    town.restart();
    assertEquals(200, put(first, read));
    assertEquals(List.of(read), told(second));
  }

  @Test
  void anIdIsForOneMarkOnly() throws Exception {
    Mark read = mark(letter, Mark.READ, "");
    put(first, read);
    Mark other = new Mark(read.id(), read.message(), Mark.FILED, "", WHO);
    assertEquals(409, put(first, other));
    assertEquals(400, first.put(Routes.MARKS + Ids.next(), Json.write(read)).status());
  }

  @Test
  void onlyOnesOwnLettersCanBeMarked() throws Exception {
    assertEquals(404, put(sender, mark(letter, Mark.READ, "")));
    assertEquals(404, put(first, mark(Ids.next(), Mark.READ, "")));
    assertEquals(List.of(), told(first));
  }

  @Test
  void whatIsNoMarkIsRefused() throws Exception {
    assertEquals(400, put(first, mark(letter, "burnt", "")));
    assertEquals(400, put(first, mark(letter, Mark.ASSIGNED, "x".repeat(Mark.LONGEST + 1))));
    String id = Ids.next().toString();
    assertEquals(400, put(first, new Mark(id, "../../x", Mark.READ, "", WHO)));
    assertEquals(201, put(first, mark(letter, Mark.ASSIGNED, "\u0001".repeat(Mark.LONGEST))));
  }

  private static Mark mark(UUID letter, String kind, String value) {
    return new Mark(Ids.next().toString(), letter.toString(), kind, value, WHO);
  }

  private static int put(TestDevice device, Mark mark) throws IOException {
    return device.put(Routes.MARKS + mark.id(), Json.write(mark)).status();
  }

  private static List<Mark> told(TestDevice device) throws IOException {
    return device.changes("").changes().stream()
        .filter(change -> change.kind().equals(Change.MARK))
        .map(Change::mark)
        .toList();
  }
}
