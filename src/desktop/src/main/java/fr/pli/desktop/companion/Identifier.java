package fr.pli.desktop.companion;

import fr.pli.exchange.identity.Ins;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An INS number with its authority, judged.
 *
 * @param ins kept even when its key is wrong; null when it is none or not a real one
 */
record Identifier(@Nullable Ins ins, List<String> doubts) {
  static final String NIR = "1.2.250.1.213.1.4.8";
  static final String NIA = "1.2.250.1.213.1.4.9";
  private static final Set<String> REAL = Set.of(NIR, NIA);

  /** Numbers for tests and demonstrations. */
  private static final Set<String> PRETENDED =
      Set.of("1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11");

  /** True for the authorities of INS numbers, those of test numbers included. */
  static boolean isIns(String oid) {
    return REAL.contains(oid) || PRETENDED.contains(oid);
  }

  static Identifier of(String matricule, String oid) {
    Ins ins = Ins.parse(matricule).orElse(null);
    if (ins == null || !ins.keyValid()) {
      return new Identifier(ins, List.of(Companion.INS_KEY_WRONG));
    }
    return REAL.contains(oid)
        ? new Identifier(ins, List.of())
        : new Identifier(null, List.of(Companion.INS_NOT_REAL));
  }
}
