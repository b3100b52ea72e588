package fr.pli.server.channels.post;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Pages;
import fr.pli.server.channels.Scene;
import fr.pli.server.channels.Simulation;
import fr.pli.server.channels.SimulationPace;
import java.util.List;

/** SIMULATED print and post. Ends at "printed": an ordinary letter has no proof of delivery. */
public final class SimulatedPost {
  private SimulatedPost() {}

  public static OutsideChannel at(SimulationPace pace) {
    return new Simulation(
        Channel.POST,
        pace,
        (handover, chance) ->
            List.of(
                Scene.pause(0),
                Scene.event(6, EvidenceEvent.PRINTED, Pages.count(handover.letter().pdf()))));
  }
}
