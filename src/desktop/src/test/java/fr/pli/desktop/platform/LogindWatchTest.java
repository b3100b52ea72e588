package fr.pli.desktop.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.platform.SessionWatch.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LogindWatchTest {
  private static final String SESSION = "/org/freedesktop/login1/session/";
  private final List<Event> told = new ArrayList<>();
  private final LogindWatch watch = new LogindWatch(told::add, "3");

  @Test
  void theLockOfOurSessionIsHeardInBothForms() {
    watch.hear(SESSION + "_33: org.freedesktop.login1.Session.Lock ()");
    watch.hear(
        SESSION
            + "_33: org.freedesktop.DBus.Properties.PropertiesChanged"
            + " ('org.freedesktop.login1.Session', {'LockedHint': <true>}, @as [])");
    assertEquals(List.of(Event.LOCKED, Event.LOCKED), told);
  }

  @Test
  void anotherSessionAndAnUnlockAreNotOurs() {
    watch.hear(SESSION + "_34: org.freedesktop.login1.Session.Lock ()");
    watch.hear(SESSION + "_33: org.freedesktop.login1.Session.Unlock ()");
    watch.hear(SESSION + "_33: … {'LockedHint': <false>}, @as [])");
    watch.hear("");
    assertEquals(List.of(), told);
  }

  @Test
  void goingToSleepIsHeardAndWakingIsNot() {
    watch.hear("/org/freedesktop/login1: org.freedesktop.login1.Manager.PrepareForSleep (true,)");
    watch.hear("/org/freedesktop/login1: org.freedesktop.login1.Manager.PrepareForSleep (false,)");
    assertEquals(List.of(Event.SLEEPING), told);
  }

  @Test
  void itIsKnownOnlyWhileSomebodyOwnsTheName() {
    assertFalse(watch.known());
    watch.hear("The name org.freedesktop.login1 is owned by :1.4");
    assertTrue(watch.known());
    watch.hear("The name org.freedesktop.login1 does not have an owner");
    assertFalse(watch.known());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the monitor runs on Linux only")
  void aMonitorIsHeardUntilItEnds() throws Exception {
    BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    LogindWatch listening = new LogindWatch(heard::add, "c1");
    listening.listen(List.of("echo", SESSION + "c1: org.freedesktop.login1.Session.Lock ()"));
    assertEquals(Event.LOCKED, heard.poll(60, TimeUnit.SECONDS));
    listening.close();
  }

  @Test
  void aMachineWithoutTheMonitorKnowsNothing() {
    watch.listen(List.of("no-such-program-of-pli"));
    assertFalse(watch.known());
    watch.close();
    assertFalse(SessionWatch.unknown().known());
  }
}
