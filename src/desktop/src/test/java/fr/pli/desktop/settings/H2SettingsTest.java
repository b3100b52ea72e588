package fr.pli.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2SettingsTest {
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice();
  }

  private static Settings with(int lock, int undo, String language, String theme) {
    return new Settings(
        List.of(new WatchedFolder("/scans", 30)),
        "/logiciel",
        List.of(Channel.POST, Channel.FAX),
        Map.of("rpps:1", Channel.FAX),
        language,
        theme,
        lock,
        undo,
        Locking.USUAL.withFetching(true),
        Retention.USUAL.withSent(6));
  }

  @Test
  void whatAPracticeSetsSurvivesARestart() throws Exception {
    AtomicInteger told = new AtomicInteger();
    practice.settings.changed().subscribe(told::incrementAndGet);
    Settings set = with(120, 0, "en", "dark");
    practice.settings.change(_ -> set);
    assertEquals(1, told.get());
    practice.restartWithVault();
    assertEquals(set, practice.settings.current());
    assertFalse(practice.settings.wereReset());
  }

  @Test
  void aNewPracticeBeginsWithTheInitialOnes() {
    assertEquals(Settings.initial(), practice.settings.current());
    assertFalse(practice.settings.wereReset());
  }

  @ParameterizedTest
  @CsvSource({
    "0,5,fr,light,lock-minutes",
    "121,5,fr,light,lock-minutes",
    "5,-1,fr,light,undo-seconds",
    "5,61,fr,light,undo-seconds",
    "5,5,de,light,language",
    "5,5,fr,rose,theme"
  })
  void whatIsOutOfRangeIsRefused(int lock, int undo, String language, String theme, String rule) {
    InvalidSettingsException e =
        assertThrows(
            InvalidSettingsException.class,
            () -> practice.settings.change(_ -> with(lock, undo, language, theme)));
    assertEquals(rule, e.rule());
    assertEquals(Settings.initial(), practice.settings.current());
  }

  @Test
  void aFilingFolderThatIsWatchedWouldFeedItself() {
    assertThrows(
        InvalidSettingsException.class,
        () ->
            practice.settings.change(
                s ->
                    new Settings(
                        List.of(new WatchedFolder("/logiciel", 30)),
                        "/logiciel",
                        s.channels(),
                        s.preferred(),
                        s.language(),
                        s.theme(),
                        s.lockMinutes(),
                        s.undoSeconds(),
                        s.locking(),
                        s.retention())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"lockMinutes\": 9999}"})
  void settingsThatCannotBeReadGiveWayToTheInitialOnesAndAreTold(String json) {
    practice.database.write(
        c -> Sql.of(c, "insert into settings (id, json) values (1, ?)", json).update());
    practice.restart();
    assertEquals(Settings.initial(), practice.settings.current());
    assertTrue(practice.settings.wereReset());
  }

  @Test
  void settingsOfTheFormerVersionAreReadWithoutDefaultsAndConsents() {
    practice.database.write(
        c ->
            Sql.of(
                    c,
                    "insert into settings (id, json) values (1, ?)",
                    """
                    {"watched":[{"path":"/scans","scanSeconds":10}],"filing":"/logiciel",
                     "channels":["NETWORK","POST"],"preferred":{"rpps:1":"FAX"},"language":"en",
                     "theme":"dark","lockMinutes":10,"undoSeconds":7}
                    """)
                .update());
    practice.restart();
    assertFalse(practice.settings.wereReset());
    assertEquals(
        List.of(new WatchedFolder("/scans", 10, null, null, List.of())),
        practice.settings.current().watched());
    assertEquals(7, practice.settings.current().undoSeconds());
  }

  @Test
  void whatIsLaidDownForAFolderSurvivesARestart() throws Exception {
    Rpps moreau = new Rpps("10001234567");
    WatchedFolder folder =
        new WatchedFolder("/scans", 10)
            .withAuthor(moreau)
            .withKind(DocumentType.CONSULTATION_REPORT)
            .allowed(
                new Consent(moreau, "Dr Claire MOREAU", Instant.parse("2026-11-20T08:00:00Z")));
    practice.settings.change(now -> now.withWatched(List.of(folder)));
    practice.restartWithVault();
    assertEquals(List.of(folder), practice.settings.current().watched());
    assertEquals("Dr Claire MOREAU", folder.consentOf(moreau).orElseThrow().who());
    assertTrue(folder.withdrawn(moreau).consents().isEmpty());
  }

  @Test
  void anAuthorWhoAllowsAgainAllowsOnce() {
    Rpps moreau = new Rpps("10001234567");
    Consent first = new Consent(moreau, "Dr Claire MOREAU", Instant.EPOCH);
    Consent later = new Consent(moreau, "Dr Claire MOREAU", Instant.EPOCH.plusSeconds(1));
    WatchedFolder folder = new WatchedFolder("/scans", 30).allowed(first).allowed(later);
    assertEquals(List.of(later), folder.consents());
  }

  @ParameterizedTest
  @CsvSource({
    "/scans,/scans/../scans/,watched-twice",
    "/scans,/scans/done,watched-own",
    "/scans/processing,/scans,watched-own",
    "/scans,' ',watched-empty"
  })
  void foldersThatWouldFeedEachOtherAreRefused(String one, String other, String rule) {
    InvalidSettingsException e =
        assertThrows(
            InvalidSettingsException.class,
            () ->
                practice.settings.change(
                    now ->
                        now.withWatched(
                            List.of(new WatchedFolder(one, 30), new WatchedFolder(other, 30)))));
    assertEquals(rule, e.rule());
  }

  @Test
  void aFolderWithinAWatchedFolderMayBeWatchedToo() {
    List<WatchedFolder> both =
        List.of(new WatchedFolder("/scans", 30), new WatchedFolder("/scans/urgent", 10));
    practice.settings.change(now -> now.withWatched(both));
    assertEquals(both, practice.settings.current().watched());
  }

  @Test
  void whatNoFileSystemCanNameIsRefused() {
    InvalidSettingsException e =
        assertThrows(
            InvalidSettingsException.class,
            () ->
                practice.settings.change(
                    now -> now.withWatched(List.of(new WatchedFolder("a\0b", 30)))));
    assertEquals("watched-not-a-path", e.rule());
  }

  @Test
  void foldersThatWereStoredBeforeTheyWereForbiddenDoNotResetTheRest() {
    practice.database.write(
        c ->
            Sql.of(
                    c,
                    "insert into settings (id, json) values (1, ?)",
                    """
                    {"watched":[{"path":"/s","scanSeconds":10},{"path":"/s/done","scanSeconds":10}],
                     "filing":"","channels":["NETWORK"],"preferred":{},"language":"en",
                     "theme":"dark","lockMinutes":10,"undoSeconds":7}
                    """)
                .update());
    practice.restart();
    assertFalse(practice.settings.wereReset());
  }

  @Test
  void dyingWhileStoringKeepsTheFormerOnes() {
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.settings.change(_ -> with(60, 10, "en", "dark")));
    practice.restart();
    assertEquals(Settings.initial(), practice.settings.current());
  }
}
