package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What speaks against the patient that was read: letters name mothers and newborns, twins, couples,
 * donors and people of confidence, each with a birth date.
 */
final class PatientDoubts {
  private PatientDoubts() {}

  /**
   * Raises what speaks against an identity.
   *
   * @param mentions everybody beside whose name a birth date stands
   * @param subject whom the subject line names
   */
  static Identity raise(Identity identity, List<Identity> mentions, Optional<Identity> subject) {
    boolean against =
        bornAsAnother(identity, mentions)
            || mentions.stream().anyMatch(mention -> another(identity, mention))
            || subject.filter(named -> !likely(identity, named)).isPresent();
    identity.evidence().doubt(Doubt.CONTRADICTED, against);
    return identity;
  }

  /** The birth date stands beside the name of somebody else, and never beside the patient's. */
  private static boolean bornAsAnother(Identity identity, List<Identity> mentions) {
    List<Identity> born =
        mentions.stream()
            .filter(PatientDoubts::told)
            .filter(mention -> Objects.equals(mention.birthDate(), identity.birthDate()))
            .toList();
    return !born.isEmpty() && born.stream().noneMatch(mention -> mention.agrees(identity));
  }

  /** Somebody who is not called a relative has another name or another birth date. */
  private static boolean another(Identity identity, Identity mention) {
    return !mention.relative() && told(mention) && !mention.agrees(identity);
  }

  /** A whole name and a date that is called a birth date: not the cells of a row or column. */
  private static boolean told(Identity mention) {
    Evidence evidence = mention.evidence();
    return mention.complete()
        && !evidence.has(Doubt.DATE_UNLABELLED)
        && (evidence.has(Fact.LABELLED) || evidence.has(Fact.ORDER_TOLD));
  }

  /** A subject line gives names in any order and need not give them all. */
  private static boolean likely(Identity identity, Identity named) {
    return identity.sameFamily(named)
        || identity.givenNames().stream().anyMatch(named.familyName()::equalsIgnoreCase)
        || named.givenNames().stream().anyMatch(identity.familyName()::equalsIgnoreCase);
  }
}
