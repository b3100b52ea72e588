package fr.pli.bench.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.WorkerPageReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTest {
  @TempDir Path folder;

  @Test
  void whatALetterAsksForIsNeverDone() throws Exception {
    Path witness = folder.resolve("temoin");
    Path script = Files.writeString(folder.resolve("lance"), "#!/bin/sh\ntouch " + witness + "\n");
    assertTrue(script.toFile().setExecutable(true));
    Set<String> programs = ConcurrentHashMap.newKeySet();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        WorkerPageReader pages = new WorkerPageReader(folder.resolve("polices"), Limits.STANDARD)) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      Thread watch = Thread.ofPlatform().daemon().start(() -> follow(programs));
      for (byte[] letter : new Actions(url, script.toString()).letters()) {
        assertEquals(1, pages.read(letter).pages().size());
        assertEquals(1, pages.draw(letter, 1, 72).pages());
      }
      watch.interrupt();
      watch.join();
      server.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, server::accept, "nobody called");
    }
    assertFalse(Files.exists(witness), "nothing was launched");
    assertEquals(Set.of(), programs, "workers start nothing");
  }

  /** Notes the programs that children of this program's children run. */
  private static void follow(Set<String> programs) {
    while (!Thread.currentThread().isInterrupted()) {
      ProcessHandle.current()
          .children()
          .flatMap(ProcessHandle::children)
          .forEach(each -> programs.add(each.info().command().orElse("?")));
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void thereIsALetterForEveryKindOfAction() {
    List<Oddity> all = new Actions("http://127.0.0.1:9/", "x").all();
    assertEquals(all.size(), all.stream().map(Oddity::name).distinct().count());
  }
}
