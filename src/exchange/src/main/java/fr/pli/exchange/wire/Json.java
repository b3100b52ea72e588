package fr.pli.exchange.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of everything on the wire and in envelopes. Unknown fields are passed over. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(20_000_000)
                          .build())
                  .build())
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  /** The shared mapper. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * Reads a value. Every field of a record of the exchange that may not be null must be there, so a
   * field that joins later is nullable.
   *
   * @throws IllegalArgumentException if the bytes are not the JSON of such a value; the message
   *     does not repeat the bytes
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null || !Completeness.complete(value)) {
        throw new IllegalArgumentException("JSON null where a value is needed");
      }
      return value;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a " + type.getSimpleName() + " in JSON");
    }
  }
}
