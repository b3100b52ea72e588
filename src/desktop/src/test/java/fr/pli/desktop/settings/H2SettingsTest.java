package fr.pli.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.practice.Crash;
import fr.pli.desktop.practice.Practice;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.letter.Channel;
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
        List.of(new Settings.WatchedFolder("/scans", 30)),
        "/logiciel",
        List.of(Channel.POST, Channel.FAX),
        Map.of("rpps:1", Channel.FAX),
        language,
        theme,
        lock,
        undo);
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
                        List.of(new Settings.WatchedFolder("/logiciel", 30)),
                        "/logiciel",
                        s.channels(),
                        s.preferred(),
                        s.language(),
                        s.theme(),
                        s.lockMinutes(),
                        s.undoSeconds())));
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
  void dyingWhileStoringKeepsTheFormerOnes() {
    practice.fuse.burnAt("commit:before", 1);
    assertThrows(Crash.class, () -> practice.settings.change(_ -> with(60, 10, "en", "dark")));
    practice.restart();
    assertEquals(Settings.initial(), practice.settings.current());
  }
}
