package fr.pli.server.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Delivery;
import fr.pli.exchange.wire.Json;
import fr.pli.server.channels.Progress.News;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SIMULATED channel: nothing leaves the server. It plays scenes in the order of the script, at
 * the pace that is set; what is still to come is its memo, so that a restart goes on where it was.
 *
 * <p>An address asks for a failure by its words, whatever the pace: "pleine" means {@code
 * mailbox-full}, "inconnu" means {@code address-unknown}. The rest is chance seeded by the
 * dispatch's id, so that a run can be repeated.
 */
public final class Simulation implements OutsideChannel {
  private final Channel channel;
  private final SimulationPace pace;
  private final Script script;

  public Simulation(Channel channel, SimulationPace pace, Script script) {
    this.channel = channel;
    this.pace = pace;
    this.script = script;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public String actor() {
    return "simulation:" + channel.code();
  }

  @Override
  public Progress handOver(Handover handover) {
    return play(scenes(handover));
  }

  @Override
  public Progress follow(UUID dispatch, String memo) {
    return play(List.of(Json.read(memo.getBytes(UTF_8), Scene[].class)));
  }

  /** The first scene's time has come; the others are noted. */
  private Progress play(List<Scene> scenes) {
    Scene now = scenes.getFirst();
    List<Scene> rest = scenes.subList(1, scenes.size());
    return new Progress(
        news(now),
        rest.isEmpty() ? null : pace.of(rest.getFirst().afterSeconds()),
        rest.isEmpty() ? "" : new String(Json.write(rest), UTF_8));
  }

  private static @Nullable News news(Scene scene) {
    String event = scene.event();
    return event == null
        ? null
        : new News(EvidenceEvent.ofCode(event), scene.reason(), scene.detail());
  }

  private List<Scene> scenes(Handover handover) {
    UUID id = handover.dispatch();
    Random chance = new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    boolean unlucky = chance.nextInt(1000) < pace.failuresPerThousand();
    return asked(handover.delivery())
        .or(() -> unlucky ? Optional.of("rejected") : Optional.empty())
        .map(reason -> List.of(Scene.pause(0), Scene.failure(3, reason)))
        .orElseGet(() -> script.scenes(handover, chance));
  }

  private static Optional<String> asked(Delivery delivery) {
    String target =
        (delivery.address() + " " + String.join(" ", delivery.postalLines()))
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(
            new String[][] {{"pleine", "mailbox-full"}, {"inconnu", "address-unknown"}})
        .filter(trigger -> target.contains(trigger[0]))
        .map(trigger -> trigger[1])
        .findFirst();
  }

  /** What a channel does with a letter that nothing stands against. */
  @FunctionalInterface
  public interface Script {
    /** At least one scene; the first is played at once. */
    List<Scene> scenes(Handover handover, Random chance);
  }
}
