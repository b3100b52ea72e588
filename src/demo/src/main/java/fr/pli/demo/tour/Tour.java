package fr.pli.demo.tour;

import fr.pli.demo.tour.Report.Step;
import fr.pli.demo.world.World;
import fr.pli.desktop.ui.DeskStage;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.Json;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** The whole journey of the sample letters, from the folder to the other practice and back. */
public final class Tour {
  private final World world;
  private final PrintStream out;
  private final Camera camera;
  private final Stages stages;
  private final Sending sending;
  private final Receiving receiving;
  private final List<Step> steps = new ArrayList<>();
  private int openedOffline;
  private boolean identical;

  private Tour(World world, Path folder, PrintStream out) throws InterruptedException {
    this.world = world;
    this.out = out;
    this.camera = new Camera(folder);
    this.stages = Stages.open(world);
    this.sending = new Sending(world, stages, camera);
    this.receiving = new Receiving(world, stages, camera);
  }

  /**
   * Goes through the journey and leaves {@code report.json} and the pictures in a folder.
   *
   * @param data empty folder for the server and the vaults
   * @return true when every letter of the network arrived and was opened unchanged
   */
  public static boolean run(Path data, Path folder, PrintStream out) throws Exception {
    Files.createDirectories(folder);
    Stagehand.begin();
    Report report;
    try (World world = World.build(data, out::println)) {
      report = new Tour(world, folder, out).go();
    }
    Files.write(
        folder.resolve("report.json"),
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
    out.println("Rapport et images : " + folder);
    return report.identical() && report.delivered() == report.openedOffline();
  }

  private Report go() throws Exception {
    try (stages) {
      step("Déverrouiller", this::unlock);
      step("Les lettres arrivent et sont lues", sending::arrive);
      step("Revue et corrections", sending::review);
      step("Envoi, annulation, envoi groupé", sending::send);
      step("Reçus signés du serveur", sending::accepted);
      step("Remise au second cabinet", this::deliver);
      step("Un échec repart par un autre canal", sending::mend);
      step("Serveur arrêté : lecture, recherche, classement", this::offline);
      step("Serveur de retour : accusés d’ouverture", this::back);
      step("Les autres écrans", this::around);
      return report();
    }
  }

  private Report report() {
    return new Report(
        sending.dropped().size(),
        sending.live().size(),
        sending.live().stream()
            .map(each -> each.option().channel().code())
            .distinct()
            .sorted()
            .toList(),
        (int) receiving.verified(),
        openedOffline,
        identical,
        camera.taken(),
        steps);
  }

  private void step(String name, Act act) throws Exception {
    long begin = System.nanoTime();
    Map<String, Object> details = new LinkedHashMap<>();
    act.perform(details);
    long ms = (System.nanoTime() - begin) / 1_000_000;
    steps.add(new Step(name, ms, details));
    out.printf("%-52s %6d ms%n", name, ms);
  }

  private void unlock(Map<String, Object> details) throws Exception {
    camera.take("deverrouiller", stages.sender().stage());
    stages.unlock();
    Wait.until(
        "both desks are on line",
        () ->
            stages.sending().sync().state().online() && stages.receiving().sync().state().online());
    details.put("members", stages.sending().network().all().size());
  }

  private void deliver(Map<String, Object> details) throws Exception {
    int expected = sending.inNetwork().size();
    Wait.until("every letter arrived", () -> receiving.verified() == expected);
    Wait.until(
        "the sender knows",
        () ->
            sending.inNetwork().stream().allMatch(each -> each.state() == DispatchState.DELIVERED));
    details.put("inNetwork", expected);
    details.put("verified", receiving.verified());
    Stages.show(stages.receiver(), 3);
    camera.take("recus", stages.receiver().stage());
  }

  private void offline(Map<String, Object> details) throws Exception {
    receiving.offline(details);
    openedOffline = receiving.opened();
    identical = receiving.identical(sending.dropped());
    details.put("identical", identical);
  }

  private void back(Map<String, Object> details) throws Exception {
    world.startServer();
    stages.receiving().sync().soon();
    stages.sending().sync().soon();
    Wait.until(
        "the sender knows of each opening",
        () -> sending.inNetwork().stream().allMatch(each -> each.state() == DispatchState.OPENED));
    details.put("states", sending.states());
    Stages.show(stages.sender(), 2);
    camera.take("envoyes-ouverts", stages.sender().stage());
  }

  private void around(Map<String, Object> details) throws Exception {
    DeskStage desk = stages.sender();
    Stages.show(desk, 4);
    Stagehand.type(desk.stage(), "#directory-search", "martin");
    Thread.sleep(500);
    camera.take("annuaire", desk.stage());
    Stages.show(desk, 5);
    camera.take("reglages", desk.stage());
    stages.sending().settings().change(now -> now.withTheme("dark"));
    Stages.show(desk, 2);
    camera.take("envoyes-sombre", desk.stage());
    stages.sending().settings().change(now -> now.withTheme("light").withLanguage("en"));
    camera.take("sent-english", desk.stage());
    stages.sending().settings().change(now -> now.withLanguage("fr"));
    Stagehand.ctrl(desk.stage(), KeyCode.L, false);
    Wait.until("the desk is locked", () -> desk.desk() == null);
    camera.take("verrouille", desk.stage());
    stages.unlockSender();
    details.put("screens", camera.taken().size());
  }

  /** A step of the journey. */
  private interface Act {
    void perform(Map<String, Object> details) throws Exception;
  }
}
