package fr.pli.desktop.review;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person was typing on a sheet and had not decided yet.
 *
 * @param form code of the form that was open: "patient", "recipient", "author", "channel" or "line"
 * @param recipient whom the form was about, null where it was about nobody on the sheet
 * @param fields what stood in each field, by the field's id
 */
public record Draft(
    UUID letter, String form, @Nullable UUID recipient, Map<String, String> fields) {
  public Draft {
    fields = Map.copyOf(fields);
  }

  /** Never prints its content. */
  @Override
  public String toString() {
    return "Draft[" + letter + ", " + form + "]";
  }
}
