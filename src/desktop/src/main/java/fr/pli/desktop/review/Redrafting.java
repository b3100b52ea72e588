package fr.pli.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings a sheet up to date whose letter was read once more, with more to go by. What a person
 * changed on it stays as it is; only who the patient is must be confirmed again when what is read
 * now says otherwise than before.
 */
public final class Redrafting {
  private static final UUID ANY = new UUID(0, 0);

  private Redrafting() {}

  /**
   * The sheet that results.
   *
   * @param sheet as it stands
   * @param before as it was drafted from what was read before
   * @param now as it is drafted from what is read now
   */
  public static ReviewSheet of(ReviewSheet sheet, ReviewSheet before, ReviewSheet now) {
    boolean drafted = samePatient(sheet, before);
    boolean unchanged = samePatient(before, now);
    return new ReviewSheet(
        drafted ? now.patient() : sheet.patient(),
        drafted ? now.patientConfirmed() : sheet.patientConfirmed() && unchanged,
        value(sheet.author(), before.author(), now.author()),
        value(sheet.type(), before.type(), now.type()),
        value(sheet.date(), before.date(), now.date()),
        recipients(sheet.recipients(), before.recipients(), now.recipients()),
        sheet.patientMail().equals(before.patientMail()) ? now.patientMail() : sheet.patientMail(),
        sheet.toRecord() == before.toRecord() ? now.toRecord() : sheet.toRecord());
  }

  private static boolean samePatient(ReviewSheet one, ReviewSheet other) {
    return Objects.equals(one.patient(), other.patient())
        && one.patientConfirmed() == other.patientConfirmed();
  }

  private static <T> @Nullable T value(@Nullable T sheet, @Nullable T before, @Nullable T now) {
    return Objects.equals(sheet, before) ? now : sheet;
  }

  /** Those that a person has seen to, then who is new: to be confirmed, however certain. */
  private static List<ReviewRecipient> recipients(
      List<ReviewRecipient> sheet, List<ReviewRecipient> before, List<ReviewRecipient> now) {
    if (anonymous(sheet).equals(anonymous(before))) {
      return now;
    }
    List<ReviewRecipient> all = new ArrayList<>(sheet);
    now.stream()
        .filter(each -> isNew(each, sheet) && isNew(each, before))
        .map(Sheets::unconfirmed)
        .forEach(all::add);
    return all;
  }

  private static boolean isNew(ReviewRecipient recipient, List<ReviewRecipient> known) {
    return known.stream().noneMatch(each -> each.party().equals(recipient.party()));
  }

  private static List<ReviewRecipient> anonymous(List<ReviewRecipient> recipients) {
    return recipients.stream().map(each -> Sheets.identified(each, ANY)).toList();
  }
}
