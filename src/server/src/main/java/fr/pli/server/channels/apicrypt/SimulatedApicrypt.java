package fr.pli.server.channels.apicrypt;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Scene;
import fr.pli.server.channels.Simulation;
import fr.pli.server.channels.SimulationPace;
import java.util.List;

/** SIMULATED Apicrypt: handed over, delivered. No compatibility is claimed. */
public final class SimulatedApicrypt {
  private SimulatedApicrypt() {}

  public static OutsideChannel at(SimulationPace pace) {
    return new Simulation(
        Channel.APICRYPT,
        pace,
        (handover, chance) ->
            List.of(
                Scene.event(0, EvidenceEvent.HANDED_OVER, ""),
                Scene.event(5, EvidenceEvent.DELIVERED, "")));
  }
}
