package fr.pli.desktop;

import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.outbox.H2Outbox;
import fr.pli.desktop.privacy.Consents;
import fr.pli.desktop.privacy.Privacy;
import fr.pli.desktop.review.CareTeam;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.settings.SettingsHolder;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Roster;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.work.Jobs;
import java.time.InstantSource;

/** Furnishes the room of privacy over a desk's vault. */
record PrivacyWiring(
    Vault vault, OwedEntries journal, PresentIdentity present, Jobs jobs, InstantSource clock) {
  Consents consents(Practice practice) {
    CareTeam team = new CareTeam(practice::numbers);
    return new Consents(vault.database(), journal, team, clock, vault.roster());
  }

  /** Whoever shows letters hears when one was erased. */
  Privacy privacy(
      H2Letters letters,
      H2Outbox outbox,
      H2Inbox inbox,
      Consents consents,
      SettingsHolder settings) {
    Roster signedIn = vault.roster();
    Privacy privacy =
        new Privacy(
            new Privacy.Means(
                vault.database(),
                vault.documents(),
                journal,
                vault.journal(),
                () -> signedIn.current().displayName(),
                present.find().map(it -> it.device().toString()).orElse(""),
                jobs,
                clock,
                signedIn),
            Erasables.all(),
            new Privacy.Letterbox(letters, outbox, inbox, consents, settings::current));
    privacy.changed().subscribe(letters.changed()::fire);
    privacy.changed().subscribe(outbox.changed()::fire);
    privacy.changed().subscribe(inbox.changed()::fire);
    return privacy;
  }
}
