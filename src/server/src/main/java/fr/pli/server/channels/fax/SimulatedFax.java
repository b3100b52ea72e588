package fr.pli.server.channels.fax;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.server.channels.OutsideChannel;
import fr.pli.server.channels.Pages;
import fr.pli.server.channels.Scene;
import fr.pli.server.channels.Simulation;
import fr.pli.server.channels.SimulationPace;
import java.util.ArrayList;
import java.util.List;

/**
 * SIMULATED fax: now and then busy first, then all pages taken. A number that ends in 99 stays
 * busy: after three tries it fails with {@code busy}.
 */
public final class SimulatedFax {
  private SimulatedFax() {}

  public static OutsideChannel at(SimulationPace pace) {
    return new Simulation(
        Channel.FAX,
        pace,
        (handover, chance) -> {
          List<Scene> tries = new ArrayList<>(List.of(Scene.pause(0)));
          String number = handover.delivery().address().replaceAll("[^0-9]", "");
          if (number.endsWith("99")) {
            tries.addAll(List.of(Scene.pause(10), Scene.pause(10), Scene.failure(10, "busy")));
            return tries;
          }
          if (chance.nextInt(3) == 0) {
            tries.add(Scene.pause(10));
          }
          tries.add(Scene.event(8, EvidenceEvent.FAXED, Pages.count(handover.letter().pdf())));
          return tries;
        });
  }
}
