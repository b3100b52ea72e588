package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.ReprDigest;
import fr.pli.exchange.wire.Routes;
import fr.pli.server.api.RouteTable.Door;
import fr.pli.server.api.RouteTable.Entry;
import fr.pli.server.mailbox.Uploads;
import fr.pli.server.mailbox.Uploads.Begun;
import fr.pli.server.mailbox.Uploads.Progress;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Uploads in parts: begin, add, ask how far. */
public final class UploadRoutes implements RouteFamily {
  private static final String OFFSET = "Upload-Offset";
  private static final String COMPLETE = "Upload-Complete";

  private final Uploads uploads;

  public UploadRoutes(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Door.DEVICES, Routes.UPLOADS, this::begin),
        new Entry(Door.DEVICES, Routes.UPLOADS + "/", this::one));
  }

  private void begin(Call call) throws IOException {
    Methods.only(call, "POST");
    Begun begun = uploads.begin(call.mailbox(), announced(call));
    call.set("Location", Routes.UPLOADS + "/" + begun.id());
    call.set(OFFSET, Long.toString(begun.offset()));
    call.empty(begun.fresh() ? 201 : 200);
  }

  private static String announced(Call call) {
    return call.header(ReprDigest.HEADER)
        .flatMap(ReprDigest::sha256)
        .orElseThrow(
            () -> new Refusal(ProblemType.BAD_REQUEST, "Say " + ReprDigest.HEADER + " in SHA-256"));
  }

  private void one(Call call) throws IOException {
    UUID id = PathIds.uuid(call.rest());
    switch (call.method()) {
      case "PATCH" -> append(call, id);
      case "HEAD" -> {
        tell(call, uploads.progress(call.mailbox(), id));
        call.set("Cache-Control", "no-store");
        call.empty(204);
      }
      default -> throw Methods.unknown(call, "HEAD, PATCH");
    }
  }

  private void append(Call call, UUID id) throws IOException {
    boolean last = call.header(COMPLETE).filter("?1"::equals).isPresent();
    try {
      Progress progress = uploads.append(call.mailbox(), id, offset(call), last, call.body());
      tell(call, progress);
      if (progress.complete()) {
        call.set("Location", Routes.BLOBS + progress.sha256());
      }
      call.empty(progress.complete() ? 201 : 204);
    } catch (Refusal e) {
      if (e.type() == ProblemType.UPLOAD_OFFSET_MISMATCH) {
        tell(call, uploads.progress(call.mailbox(), id));
      }
      throw e;
    }
  }

  private static long offset(Call call) {
    String offset = call.header(OFFSET).orElse("");
    if (!offset.matches("\\d{1,15}")) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Say " + OFFSET);
    }
    return Long.parseLong(offset);
  }

  private static void tell(Call call, Progress progress) {
    call.set(OFFSET, Long.toString(progress.offset()));
    call.set(COMPLETE, progress.complete() ? "?1" : "?0");
  }
}
