package fr.pli.server.channels.record;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Scene;
import fr.pli.server.channels.Simulation;
import fr.pli.server.channels.SimulationPace;
import java.util.List;

/** SIMULATED national record: taken in after a moment. */
public final class SimulatedRecord {
  private SimulatedRecord() {}

  public static OutsideChannel at(SimulationPace pace) {
    return new Simulation(
        Channel.RECORD,
        pace,
        (handover, chance) -> List.of(Scene.pause(0), Scene.event(3, EvidenceEvent.DELIVERED, "")));
  }
}
