package fr.pli.exchange.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes from outside has a value in every field that is not marked {@link Nullable}. JSON does
 * not know our null policy: a missing field would otherwise surface far from where it was read.
 */
final class Completeness {
  private static final String OURS = "fr.pli.exchange.";

  private Completeness() {}

  /** True for a record of ours whose fields, and theirs, are all there; for anything else too. */
  static boolean complete(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().allMatch(each -> each != null && complete(each));
      case Record values when values.getClass().getName().startsWith(OURS) -> fieldsOf(values);
      default -> true;
    };
  }

  private static boolean fieldsOf(Record values) {
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      Object field = field(values, component);
      if (field == null ? !mayBeNull(component) : !complete(field)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object field(Record values, RecordComponent component) {
    try {
      return component.getAccessor().invoke(values);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record of the exchange is not public", e);
    }
  }
}
