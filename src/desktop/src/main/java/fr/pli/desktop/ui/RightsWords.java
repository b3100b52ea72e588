package fr.pli.desktop.ui;

import fr.pli.desktop.people.Rights;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.letter.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person may do, in words.
 *
 * @param doctors those who may be named
 */
public record RightsWords(Messages messages, List<Party> doctors) {
  /** "prépare les lettres · lit les lettres reçues · jusqu’au 31/12/2026". */
  public String of(VaultPerson person) {
    Rights rights = person.rights();
    List<String> words = new ArrayList<>();
    for (String code : List.of("prepare", "send", "read", "administer")) {
      if (rights.has(code)) {
        words.add(messages.text("people.does." + code));
      }
    }
    if (!rights.sendFor().isEmpty()) {
      words.add(messages.text("people.does.send-for", names(rights)));
    }
    if (words.isEmpty()) {
      words.add(messages.text("people.does.nothing"));
    }
    if (person.until() != null) {
      words.add(messages.text("people.does.until", messages.date(person.until())));
    }
    return String.join(" · ", words);
  }

  private String names(Rights rights) {
    if (rights.sendFor().contains(Rights.EVERY_DOCTOR)) {
      return messages.text("people.does.every-doctor");
    }
    return String.join(", ", rights.sendFor().stream().map(this::name).toList());
  }

  private String name(String number) {
    return doctors.stream()
        .filter(each -> each.rpps() != null && each.rpps().value().equals(number))
        .map(Party::displayName)
        .findFirst()
        .orElse(number);
  }
}
