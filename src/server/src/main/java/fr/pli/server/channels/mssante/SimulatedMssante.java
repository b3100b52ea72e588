package fr.pli.server.channels.mssante;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Scene;
import fr.pli.server.channels.Simulation;
import fr.pli.server.channels.SimulationPace;
import java.util.List;

/** SIMULATED secure mail: handed over, delivered, and one time out of three opened. */
public final class SimulatedMssante {
  private SimulatedMssante() {}

  public static OutsideChannel at(SimulationPace pace) {
    return new Simulation(
        Channel.MSSANTE,
        pace,
        (handover, chance) -> {
          List<Scene> delivered =
              List.of(
                  Scene.event(0, EvidenceEvent.HANDED_OVER, ""),
                  Scene.event(4, EvidenceEvent.DELIVERED, ""));
          return chance.nextInt(3) > 0
              ? delivered
              : List.of(
                  delivered.get(0), delivered.get(1), Scene.event(20, EvidenceEvent.OPENED, ""));
        });
  }
}
