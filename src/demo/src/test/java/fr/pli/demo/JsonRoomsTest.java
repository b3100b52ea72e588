package fr.pli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.pli.desktop.Desk;
import fr.pli.exchange.wire.Json;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tests run on the class path, where everything is open; the program runs on the module path, where
 * a record of a room that is not open cannot be written as JSON.
 */
class JsonRoomsTest {
  /** They read and write maps, or what the exchange defines, and no record of their own. */
  private static final Set<String> WITHOUT_RECORDS =
      Set.of("fr.pli.desktop.cli", "fr.pli.desktop.link", "fr.pli.desktop.ui.sent");

  @Test
  void everyRoomOfTheDesktopThatHasJsonOfItsOwnIsOpenToItsReader() throws Exception {
    Set<String> open =
        desktop().opens().stream()
            .filter(
                each -> each.targets().contains("tools.jackson.databind") || !each.isQualified())
            .map(ModuleDescriptor.Opens::source)
            .collect(Collectors.toSet());
    Set<String> closed = new TreeSet<>(users());
    assertTrue(closed.size() > WITHOUT_RECORDS.size());
    closed.removeAll(open);
    assertEquals(WITHOUT_RECORDS, closed);
  }

  private static ModuleDescriptor desktop() throws Exception {
    Path place = Path.of(Desk.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(place).find("fr.pli.desktop").orElseThrow().descriptor();
  }

  private static Set<String> users() {
    JavaClasses classes = new ClassFileImporter().importPackages("fr.pli.desktop");
    return classes.stream()
        .filter(JsonRoomsTest::usesJson)
        .map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
  }

  private static boolean usesJson(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(each -> each.getTargetClass().isEquivalentTo(Json.class));
  }
}
