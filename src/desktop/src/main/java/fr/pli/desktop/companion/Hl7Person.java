package fr.pli.desktop.companion;

import fr.pli.desktop.companion.Hl7Message.Field;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Professionals (XCN, CNN) and organisations (XON) of HL7 v2. */
final class Hl7Person {
  private Hl7Person() {}

  /** Empty when the field gives no plausible name. */
  static Optional<Party> of(Field xcn) {
    String family = xcn.component(2);
    String given = xcn.component(3);
    if (!Names.plausible(family)) {
      return Optional.empty();
    }
    String name = Names.plausible(given) ? given + " " + family : family;
    return Optional.of(Names.professional(xcn.component(6), name, rpps(xcn.component(1))));
  }

  /** RPPS numbers come as they are, or with an 8 in front (IDNPS). */
  private static @Nullable Rpps rpps(String id) {
    String number = id.length() == 12 && id.startsWith("8") ? id.substring(1) : id;
    return Rpps.parse(number).filter(Rpps::checked).orElse(null);
  }

  static Optional<Party> organisation(Field xon) {
    String name = xon.component(1);
    if (name.length() < 2 || name.length() > 200) {
      return Optional.empty();
    }
    String id = xon.component(10).isEmpty() ? xon.component(3) : xon.component(10);
    String number = id.length() == 10 && id.startsWith("1") ? id.substring(1) : id;
    Finess finess = Finess.parse(number).filter(Finess::checked).orElse(null);
    return Optional.of(new Party(RecipientKind.ORGANIZATION, "", name, "", null, finess));
  }
}
