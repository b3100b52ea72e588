package fr.pli.desktop;

import fr.pli.desktop.enrolment.Contact;
import fr.pli.desktop.enrolment.Wiping;
import fr.pli.desktop.evidence.EvidenceWatch;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.privacy.Privacy;
import fr.pli.desktop.sync.Upkeep;
import fr.pli.desktop.work.Signal;

/**
 * What a desk sees to with each exchange: its certificates and its lease, and that the server's log
 * only grows; that what is to be erased is; and what it does when the server dismisses it.
 *
 * @param wiped fires when the vault's keys were destroyed by order
 */
record DeskUpkeep(
    Contact contact,
    HttpLink line,
    PresentIdentity present,
    EvidenceWatch watch,
    Privacy privacy,
    Wiping wiping,
    Signal wiped)
    implements Upkeep {

  @Override
  public void keepFresh() throws LinkException {
    try {
      contact.keep();
    } finally {
      present.lookAgain();
    }
    watch.check(line);
    privacy.keep(line);
  }

  @Override
  public void dismissed() {
    if (wiping.obey()) {
      wiped.fire();
    }
  }
}
