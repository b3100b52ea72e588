package fr.pli.exchange.wire;

import java.util.Arrays;
import java.util.Optional;

/** Stable problem types (RFC 9457). The URI is {@code urn:pli:problem:} and the code. */
public enum ProblemType {
  CERTIFICATE_REQUIRED("certificate-required", 401),
  DEVICE_REVOKED("device-revoked", 403),
  FORBIDDEN("forbidden", 403),
  CODE_REFUSED("code-refused", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  MESSAGE_ID_CONFLICT("message-id-conflict", 409),
  UPLOAD_OFFSET_MISMATCH("upload-offset-mismatch", 409),
  RECIPIENT_KEY_CHANGED("recipient-key-changed", 409),
  CURSOR_GONE("cursor-gone", 410),
  TOO_LARGE("too-large", 413),
  BAD_REQUEST("bad-request", 400),
  BLOB_MISSING("blob-missing", 422),
  BLOB_HASH_MISMATCH("blob-hash-mismatch", 422),
  RECIPIENT_UNKNOWN("recipient-unknown", 422),
  RATE_LIMITED("rate-limited", 429),
  INTERNAL("internal", 500),
  MAINTENANCE("maintenance", 503);

  private static final String PREFIX = "urn:pli:problem:";

  private final String code;
  private final int status;

  ProblemType(String code, int status) {
    this.code = code;
    this.status = status;
  }

  public String code() {
    return code;
  }

  /** HTTP status that goes with it. */
  public int status() {
    return status;
  }

  public String uri() {
    return PREFIX + code;
  }

  public static Optional<ProblemType> ofUri(String uri) {
    return Arrays.stream(values()).filter(type -> type.uri().equals(uri)).findFirst();
  }
}
