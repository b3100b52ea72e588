package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.Enrolment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The practice's own workstations. */
public final class DeviceRoutes implements RouteFamily {
  private final Devices devices;
  private final Enrolment enrolment;

  public DeviceRoutes(Devices devices, Enrolment enrolment) {
    this.devices = devices;
    this.enrolment = enrolment;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.DEVICES, Routes.DEVICES, this::devices),
        new Entry(Door.DEVICES, Routes.DEVICES + "/", this::device));
  }

  private void devices(Call call) throws IOException {
    Methods.only(call, "GET");
    call.reply(200, devices.list(Optional.of(call.mailbox())));
  }

  /** {@code {id}/revoke}; a workstation of another practice does not exist for the caller. */
  private void device(Call call) throws IOException {
    Methods.only(call, "POST");
    if (!call.rest().endsWith(Routes.DEVICES_REVOKE)) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such route");
    }
    if (!call.device().administrator()) {
      throw new Refusal(ProblemType.FORBIDDEN, "For administrators of the practice");
    }
    int end = call.rest().length() - Routes.DEVICES_REVOKE.length();
    UUID id = PathIds.uuid(call.rest().substring(0, end));
    if (devices.find(id).filter(d -> d.mailbox().equals(call.mailbox())).isEmpty()) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such device");
    }
    enrolment.revoke(id);
    call.empty(204);
  }
}
