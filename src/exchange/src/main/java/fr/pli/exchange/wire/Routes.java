package fr.pli.exchange.wire;

/**
 * The paths of the protocol. All under {@code /v1}, over TLS 1.3; all but {@link #ENROL} demand a
 * client certificate. Described in {@code openapi.json} beside this class.
 */
public final class Routes {
  /** POST {@link EnrolmentRequest} → {@link EnrolmentReply}. The only route without certificate. */
  public static final String ENROL = "/v1/enrol";

  /** POST {@link RenewalRequest} → {@link EnrolmentReply}, with the certificate to be replaced. */
  public static final String RENEW = "/v1/renew";

  /** GET {@link DeviceStatus}: who the server thinks we are, and its clock. */
  public static final String ME = "/v1/me";

  /** PUT (create only), GET (with ranges), HEAD {@code /v1/blobs/{sha256}}: sealed bytes. */
  public static final String BLOBS = "/v1/blobs/";

  /** POST → 201 + Location; PATCH/HEAD {@code /v1/uploads/{id}} with Upload-Offset. */
  public static final String UPLOADS = "/v1/uploads";

  /**
   * PUT {@code /v1/messages/{uuid}} {@link Submission} → {@link SubmissionReply}; DELETE erases
   * what the caller's mailbox sent or received.
   */
  public static final String MESSAGES = "/v1/messages/";

  /** GET {@code ?since=cursor&limit=n} → {@link ChangesPage}. */
  public static final String CHANGES = "/v1/changes";

  /** GET: server-sent events; {@code event: changed}, {@code data: seq}; heartbeat every 25 s. */
  public static final String EVENTS = "/v1/events";

  /** POST {@link Acknowledgement}: fetched, opened or filed. */
  public static final String ACKS = "/v1/acks";

  /** PUT {@code /v1/marks/{uuid}} {@link Mark}: told to the own practice's other workstations. */
  public static final String MARKS = "/v1/marks/";

  /** GET → list of {@link Member}: who can be reached in the Pli network, and their keys. */
  public static final String MEMBERS = "/v1/members";

  /** GET {@code ?q=words&limit=n} → list of directory entries. */
  public static final String DIRECTORY = "/v1/directory";

  /** GET → list of {@link Device} of the caller's practice. */
  public static final String DEVICES = "/v1/devices";

  /** POST {@code /v1/devices/{id}/revoke}, administrators only. */
  public static final String DEVICES_REVOKE = "/revoke";

  /** GET {@code ?since=size} → {@link LogState}: the head of the evidence log, freshly signed. */
  public static final String LOG = "/v1/log";

  /** GET {@code /v1/log/entries/{index}?size=n} → {@link LogPath}. */
  public static final String LOG_ENTRIES = "/v1/log/entries/";

  /**
   * GET → {@link JournalState}; POST {@link fr.pli.exchange.evidence.JournalHandover} → {@link
   * JournalState}.
   */
  public static final String JOURNAL = "/v1/journal";

  /**
   * GET → {@link WipeOrder} to the caller, and POST once it is carried out. The only routes that a
   * workstation may use after it was shut out.
   */
  public static final String WIPE_ORDER = "/v1/wipe-order";

  /**
   * GET → the authority's list of revocations (RFC 5280, 5), for whoever checks certificates by
   * other means than Pli's; open to everybody.
   */
  public static final String REVOCATIONS = "/v1/revocations";

  /** Body type of the list of revocations (RFC 2585). */
  public static final String PKIX_CRL = "application/pkix-crl";

  /** Body type of requests and replies. */
  public static final String JSON = "application/json";

  /** Body type of errors (RFC 9457). */
  public static final String PROBLEM_JSON = "application/problem+json";

  /** Largest sealed envelope, in bytes. */
  public static final long MAX_BLOB = 64L << 20;

  /** Larger blobs go through {@link #UPLOADS}, in bytes. */
  public static final long MAX_SINGLE_UPLOAD = 5L << 20;

  private Routes() {}
}
