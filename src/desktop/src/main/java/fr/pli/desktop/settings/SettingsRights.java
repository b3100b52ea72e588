package fr.pli.desktop.settings;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may change which settings. Language and theme are anybody's; the channels of correspondents
 * are part of preparing letters; a consent is given by its author alone and taken back by anybody;
 * all else is the practice's, and needs the right to administer.
 */
final class SettingsRights {
  private SettingsRights() {}

  /**
   * @throws fr.pli.desktop.people.NotAllowedException if whoever is signed in may not make this
   *     change
   */
  static void check(Settings before, Settings after, Guard guard) {
    given(before, after).forEach(consent -> guard.require(new Act.Consent(author(consent))));
    if (!ofPractice(before).equals(ofPractice(after))) {
      guard.require(new Act.Administer());
    }
    if (!before.preferred().equals(after.preferred())) {
      guard.require(new Act.Prepare(), new Act.Administer());
    }
  }

  private static Set<Consent> given(Settings before, Settings after) {
    Set<Consent> given = consents(after);
    given.removeAll(consents(before));
    return given;
  }

  private static Set<Consent> consents(Settings settings) {
    Set<Consent> all = new HashSet<>();
    settings.watched().forEach(folder -> all.addAll(folder.consents()));
    return all;
  }

  private static Party author(Consent consent) {
    return new Party(RecipientKind.PROFESSIONAL, "", consent.who(), "", consent.author(), null);
  }

  private static Settings ofPractice(Settings settings) {
    List<WatchedFolder> folders =
        settings.watched().stream().map(WatchedFolder::withoutConsents).toList();
    return settings.withWatched(folders).withPreferred(Map.of()).withLanguage("").withTheme("");
  }
}
