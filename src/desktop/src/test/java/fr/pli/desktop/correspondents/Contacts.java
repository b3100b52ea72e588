package fr.pli.desktop.correspondents;

import java.util.UUID;

/** Fictional contacts. */
final class Contacts {
  private Contacts() {}

  static OwnContact osteopath() {
    return person(1, "LE GALL", "MAËL", "0299000017", "");
  }

  static OwnContact person(long id, String family, String given, String fax, String mailbox) {
    return new OwnContact(
        new UUID(7, id),
        "",
        family,
        given,
        "Cabinet du Mail",
        "Ostéopathe",
        "3 mail François-Mitterrand",
        "35000",
        "Rennes",
        "",
        fax,
        mailbox);
  }

  static OwnContact home() {
    return new OwnContact(
        new UUID(7, 9), "", "", "", "Foyer des Érables", "", "", "", "", "", "02 99 00 00 18", "");
  }
}
