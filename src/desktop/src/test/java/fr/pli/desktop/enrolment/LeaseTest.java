package fr.pli.desktop.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final Instant CONTACT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Lease THIRTY = Lease.from(CONTACT.plusSeconds(3600), CONTACT, 30);

  private static Instant days(double days) {
    return CONTACT.plus(Duration.ofMinutes((long) (days * 24 * 60)));
  }

  @Test
  void itRunsForItsDaysByOurOwnClockHoweverFarThatIsFromTheServers() {
    assertThat(THIRTY.runs(days(0))).isTrue();
    assertThat(THIRTY.runs(days(29.99))).isTrue();
    assertThat(THIRTY.runs(days(30))).isFalse();
  }

  @Test
  void aClockThatIsSetBackEndsItAndASmallCorrectionDoesNot() {
    Lease later = THIRTY.seenAt(days(20));
    assertThat(later.runs(days(20).minus(Duration.ofMinutes(9)))).isTrue();
    assertThat(later.runs(days(19))).isFalse();
    assertThat(later.setBack(days(19))).isTrue();
    assertThat(later.runs(days(21))).isTrue();
  }

  @Test
  void anotherLookAtTheClockDoesNotMakeItLonger() {
    assertThat(THIRTY.seenAt(days(29)).runs(days(30))).isFalse();
  }

  @Test
  void aServerMayWantNone() {
    assertThat(Lease.from(CONTACT, CONTACT, 0).runs(days(4000))).isTrue();
  }

  @Test
  void aContactIsWrittenDownEveryTenMinutesAndWhenTheClockWasPutRight() {
    assertThat(THIRTY.worthKeeping(Lease.from(CONTACT, days(0).plusSeconds(60), 30))).isFalse();
    assertThat(THIRTY.worthKeeping(Lease.from(CONTACT, days(0).plusSeconds(601), 30))).isTrue();
    assertThat(THIRTY.worthKeeping(Lease.from(CONTACT, days(0), 7))).isTrue();
    Lease ahead = THIRTY.seenAt(days(300));
    assertThat(ahead.worthKeeping(Lease.from(CONTACT, days(1), 30))).isTrue();
  }
}
