package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** JSON may leave out any field; only those that may be null may be left out. */
final class Completeness {
  private Completeness() {}

  /**
   * Gives the value back.
   *
   * @throws Refusal bad-request, naming the first field that is missing
   */
  static <T extends Record> T check(T value) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && read(component, value) == null) {
        throw new Refusal(ProblemType.BAD_REQUEST, "Missing: " + component.getName());
      }
    }
    return value;
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A wire record hides its fields", e);
    }
  }
}
