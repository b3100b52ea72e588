package fr.pli.server.channels.patient;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Scene;
import fr.pli.server.channels.Simulation;
import fr.pli.server.channels.SimulationPace;
import java.util.List;

/** SIMULATED secure link for a patient: sent, then opened. */
public final class SimulatedPatientLink {
  private SimulatedPatientLink() {}

  public static OutsideChannel at(SimulationPace pace) {
    return new Simulation(
        Channel.PATIENT,
        pace,
        (handover, chance) ->
            List.of(
                Scene.event(0, EvidenceEvent.HANDED_OVER, ""),
                Scene.event(15, EvidenceEvent.OPENED, "")));
  }
}
