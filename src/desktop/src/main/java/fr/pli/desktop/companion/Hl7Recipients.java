package fr.pli.desktop.companion;

import fr.pli.desktop.companion.Hl7Message.Field;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a message says gets the letter: copies in PRT ({@code RCT}), OBR-28 and TXA-23. Who ordered
 * the examination (ORC-12, OBR-16) is likely to, but that is not said.
 */
final class Hl7Recipients {
  private static final int MOST = 50;

  private final Hl7Message message;
  private final List<Addressee> found = new ArrayList<>();

  Hl7Recipients(Hl7Message message) {
    this.message = message;
  }

  List<Addressee> besides(@Nullable Party author) {
    add("ORC", 12, RecipientRole.TO, false);
    add("OBR", 16, RecipientRole.TO, false);
    message.all("PRT").stream()
        .filter(prt -> prt.field(4).text().equals("RCT"))
        .forEach(
            prt -> {
              prt.each(5).forEach(person -> person(person, RecipientRole.CC, true));
              prt.each(8).stream()
                  .flatMap(organisation -> Hl7Person.organisation(organisation).stream())
                  .forEach(party -> add(party, RecipientRole.CC, true));
            });
    add("OBR", 28, RecipientRole.CC, true);
    add("TXA", 23, RecipientRole.CC, true);
    return found.stream()
        .filter(each -> author == null || !same(each.party(), author))
        .limit(MOST)
        .toList();
  }

  private void add(String segment, int field, RecipientRole role, boolean sure) {
    message.all(segment).stream()
        .flatMap(each -> each.each(field).stream())
        .limit(MOST)
        .forEach(person -> person(person, role, sure));
  }

  private void person(Field person, RecipientRole role, boolean sure) {
    Hl7Person.of(person).ifPresent(party -> add(party, role, sure));
  }

  /** Who is named as the one who ordered it and for a copy gets what the copy says: for sure. */
  private void add(Party party, RecipientRole role, boolean sure) {
    for (int at = 0; at < found.size(); at++) {
      Addressee earlier = found.get(at);
      if (same(earlier.party(), party)) {
        found.set(at, new Addressee(party, earlier.role(), earlier.sure() || sure));
        return;
      }
    }
    if (found.size() < MOST) {
      found.add(new Addressee(party, role, sure));
    }
  }

  private static boolean same(Party one, Party other) {
    return (one.rpps() != null && other.rpps() != null)
        ? one.rpps().equals(other.rpps())
        : one.kind() == other.kind() && one.name().equalsIgnoreCase(other.name());
  }
}
