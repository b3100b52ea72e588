package fr.pli.desktop.ui;

import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.Sharing;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What patients said, by the name of the recipient; whoever was not asked about is free. */
public final class FakeSharing implements Sharing {
  public final Map<String, Verdict> said = new HashMap<>();

  @Override
  public Verdict of(OutgoingLetter letter, ReviewRecipient recipient) {
    return said.getOrDefault(recipient.party().name(), Verdict.FREE);
  }

  @Override
  public void record(Patient patient, @Nullable Party recipient, Wish wish, String who) {
    Verdict verdict = wish == Wish.OBJECTED ? Verdict.OBJECTED : Verdict.FREE;
    if (recipient == null) {
      said.replaceAll((_, _) -> verdict);
    } else {
      said.put(recipient.name(), verdict);
    }
  }
}
