package fr.pli.demo.tour;

import fr.pli.demo.world.World;
import fr.pli.desktop.Desk;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens at the second practice: letters arrive, are opened, searched and filed. */
final class Receiving {
  private static final String WHO = "Dr Paul AUBRY";

  private final World world;
  private final Stages stages;
  private final Camera camera;

  Receiving(World world, Stages stages, Camera camera) {
    this.world = world;
    this.stages = stages;
    this.camera = camera;
  }

  /** Letters that were fetched, opened and verified. */
  long verified() {
    return letters().stream().filter(each -> each.document() != null).count();
  }

  /** The server is stopped: every letter is opened, one is found by a word, one is filed. */
  void offline(Map<String, Object> details) throws IOException, InterruptedException {
    world.stopServer();
    Wait.until("the desk is off line", () -> !desk().sync().state().online());
    details.put("serverRuns", world.serverRuns());
    Stages.show(stages.receiver(), 3);
    camera.take("recus-hors-ligne", stages.receiver().stage());
    List<String> hashes = new ArrayList<>();
    for (ReceivedLetter letter : letters()) {
      byte[] pdf = desk().inbox().pdf(letter.id());
      desk().inbox().read(letter.id(), WHO);
      hashes.add(Sha256.hex(pdf));
    }
    details.put("opened", hashes.size());
    details.put("sha256", hashes);
    details.put("foundByWord", desk().inbox().search("polygraphie ventilatoire").size());
    Path filed = desk().inbox().file(letters().getFirst().id(), world.lamennais().filing(), WHO);
    details.put("filedSha256", Sha256.hex(Files.readAllBytes(filed)));
    camera.take("recus-classe", stages.receiver().stage());
  }

  /** True when every opened PDF is one of the files that were dropped. */
  boolean identical(Set<String> dropped) {
    return !letters().isEmpty()
        && letters().stream()
            .allMatch(each -> dropped.contains(Sha256.hex(desk().inbox().pdf(each.id()))));
  }

  /** Letters that count as read or filed. */
  int opened() {
    return (int)
        letters().stream()
            .filter(
                each -> each.state() == ReceivedState.READ || each.state() == ReceivedState.FILED)
            .count();
  }

  private List<ReceivedLetter> letters() {
    return desk().inbox().letters();
  }

  private Desk desk() {
    return stages.receiving();
  }
}
