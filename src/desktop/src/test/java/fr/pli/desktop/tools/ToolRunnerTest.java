package fr.pli.desktop.tools;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.tools.ToolException.Reason;
import fr.pli.desktop.work.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolRunnerTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final ToolRunner runner = new ToolRunner();

  @AfterEach
  void close() {
    runner.close();
  }

  private byte[] run(String body, Duration time, int most, byte[] input) throws ToolException {
    Path file = Programs.file(folder, body);
    return runner.run(
        new ToolRun(List.of(file.toString()), Map.of("OWN", "yes"), folder, time, most), input);
  }

  private Reason failure(String body, Duration time, int most) {
    return assertThrows(ToolException.class, () -> run(body, time, most, new byte[0])).reason();
  }

  @Test
  void whatGoesInComesOut() throws Exception {
    byte[] much = new byte[500_000];
    new java.util.Random(5).nextBytes(much);
    assertArrayEquals(much, run("cat", LONG, 1_000_000, much));
  }

  @Test
  void aProgramThatDoesNotReadItsInputIsNotWaitedFor() throws Exception {
    byte[] said = run("echo done", LONG, 100, new byte[5_000_000]);
    assertEquals("done", new String(said, StandardCharsets.UTF_8).strip());
  }

  @Test
  void aProgramThatFailsIsTold() {
    assertEquals(Reason.FAILED, failure("exit 3", LONG, 100));
  }

  @Test
  void aProgramThatSaysTooMuchIsEnded() {
    assertEquals(Reason.TOO_MUCH_OUTPUT, failure("yes", LONG, 1_000));
  }

  @Test
  void aProgramThatTakesTooLongIsEndedWithItsChildren() throws Exception {
    Path child = folder.resolve("child");
    String body = "sleep 600 & echo $! > " + child + "; wait";
    assertEquals(Reason.TOO_SLOW, failure(body, Duration.ofSeconds(2), 100));
    long pid = Long.parseLong(Files.readString(child).strip());
    ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void noProgramRunsLongerThanTheWorkThatItIsPartOf() {
    assertEquals(
        Reason.TOO_SLOW,
        Deadline.within(Duration.ofSeconds(1), () -> failure("sleep 600", LONG, 100)));
  }

  @Test
  void aProgramThatIsNotThereIsTold() {
    ToolRun run = new ToolRun(List.of(folder + "/none"), Map.of(), folder, LONG, 100);
    assertEquals(
        Reason.NOT_STARTED,
        assertThrows(ToolException.class, () -> runner.run(run, new byte[0])).reason());
  }

  @Test
  void ourEnvironmentIsNotPassedOn() throws Exception {
    String said = new String(run("env", LONG, 10_000, new byte[0]), StandardCharsets.UTF_8);
    assertTrue(said.contains("OWN=yes"));
    assertFalse(said.contains("JAVA_HOME"));
    assertFalse(said.contains("HOME="));
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    Path begun = folder.resolve("begun");
    Thread closing =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!Files.exists(begun)) {
                    Thread.onSpinWait();
                  }
                  runner.close();
                });
    assertEquals(Reason.FAILED, failure("touch " + begun + "; sleep 600", LONG, 100));
    closing.join();
    assertEquals(Reason.FAILED, failure("sleep 600", LONG, 100));
  }
}
