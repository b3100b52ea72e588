package fr.pli.server.cli;

import fr.pli.exchange.wire.Device;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the enrolled workstations. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.pli.server.cli.messages")
final class DevicesCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException {
    data.operate(operations -> operations.devices().forEach(DevicesCommand::print));
    return 0;
  }

  private static String key(Device device) {
    if (!device.wipe().isEmpty()) {
      return "device.wipe." + device.wipe();
    }
    return device.revoked() ? "device.revoked" : "device.welcome";
  }

  private static void print(Device device) {
    System.out.println(
        Words.of(
            key(device),
            device.id().toString(),
            device.name(),
            device.seenAt().toString(),
            device.validUntil().toString()));
  }
}
