package fr.pli.desktop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedraftingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private final ReviewSheet drafted = Practice.sheet(Practice.fax());

  private static ReviewSheet unconfirmed(ReviewSheet sheet) {
    return Sheets.patient(sheet, sheet.patient(), false);
  }

  private static ReviewSheet drafted(ReviewSheet again) {
    return new ReviewSheet(
        again.patient(),
        again.patientConfirmed(),
        again.author(),
        again.type(),
        again.date(),
        again.recipients().stream()
            .map(each -> Sheets.identified(each, UUID.randomUUID()))
            .toList(),
        again.patientMail(),
        again.toRecord());
  }

  @Test
  void whatNobodyTouchedIsAsItIsReadNow() {
    ReviewSheet now = Sheets.date(unconfirmed(drafted(drafted)), DAY);
    assertEquals(now, Redrafting.of(drafted, drafted(drafted), now));
  }

  @Test
  void whatAPersonWroteStays() {
    ReviewSheet written = Sheets.also(Sheets.date(drafted, DAY), "moi@exemple.fr", true);
    ReviewSheet now = Sheets.date(drafted(drafted), DAY.plusDays(1));
    ReviewSheet result = Redrafting.of(written, drafted(drafted), now);
    assertEquals(DAY, result.date());
    assertEquals("moi@exemple.fr", result.patientMail());
    assertTrue(result.toRecord());
  }

  @Test
  void aPatientWhomAPersonConfirmedStaysConfirmedWhenNothingElseIsRead() {
    ReviewSheet before = unconfirmed(drafted);
    ReviewSheet confirmed = Sheets.patient(drafted, drafted.patient(), true);
    assertTrue(Redrafting.of(confirmed, before, drafted(before)).patientConfirmed());
  }

  @Test
  void aPatientIsConfirmedAgainWhenAnotherIsRead() {
    ReviewSheet before = unconfirmed(drafted);
    ReviewSheet confirmed = Sheets.patient(drafted, drafted.patient(), true);
    ReviewSheet now = Sheets.patient(before, null, false);
    ReviewSheet result = Redrafting.of(confirmed, before, now);
    assertEquals(confirmed.patient(), result.patient());
    assertFalse(result.patientConfirmed());
  }

  @Test
  void whoWasStruckOffStaysSo() {
    ReviewSheet touched = Sheets.minus(drafted, drafted.recipients().getFirst().id());
    assertEquals(List.of(), Redrafting.of(touched, drafted, drafted(drafted)).recipients());
  }

  @Test
  void whoIsNewComesBehindThoseWhomAPersonHasSeenToAndIsToBeConfirmed() {
    ReviewRecipient seen = Sheets.as(drafted.recipients().getFirst(), RecipientRole.CC);
    ReviewSheet touched = Sheets.recipient(drafted, seen.id(), _ -> seen);
    ReviewRecipient stranger = stranger(seen);
    ReviewSheet now = Sheets.plus(drafted(drafted), stranger);
    assertEquals(
        List.of(seen, Sheets.unconfirmed(stranger)),
        Redrafting.of(touched, drafted, now).recipients());
  }

  private static ReviewRecipient stranger(ReviewRecipient like) {
    Party party = new Party(like.party().kind(), "Dr", "Marc NOUVEAU", "", null, null);
    return new ReviewRecipient(
        UUID.randomUUID(), party, like.role(), "", null, List.of(), true, List.of(), "hprim", null);
  }
}
