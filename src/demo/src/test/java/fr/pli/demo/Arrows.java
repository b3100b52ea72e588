package fr.pli.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arrows of the house: which room may see which. Written for a root package, so that the same
 * rules can be held against the real tree and against fixtures that break them.
 */
final class Arrows {
  /** Rooms of the desktop and the rooms that each may see, besides itself. */
  private static final Map<String, Set<String>> DESKTOP =
      Map.ofEntries(
          Map.entry("work", Set.of()),
          Map.entry("platform", Set.of()),
          Map.entry("people", Set.of()),
          Map.entry("paper", Set.of()),
          Map.entry("vault", Set.of("platform", "people", "paper")),
          Map.entry("pages", Set.of("work")),
          Map.entry("tools", Set.of("work", "platform")),
          Map.entry("conversion", Set.of("pages", "tools")),
          Map.entry("scans", Set.of("pages", "tools", "recognition")),
          Map.entry("settings", Set.of("work", "vault", "people")),
          Map.entry("directory", Set.of("work")),
          Map.entry("correspondents", Set.of("work", "vault", "directory")),
          Map.entry("recognition", Set.of("pages", "directory")),
          Map.entry("learning", Set.of("work", "vault", "pages", "directory", "recognition")),
          Map.entry("link", Set.of()),
          Map.entry("enrolment", Set.of("link", "vault")),
          Map.entry("evidence", Set.of("work", "link", "vault")),
          Map.entry(
              "proof",
              Set.of("work", "paper", "vault", "review", "outbox", "evidence", "enrolment")),
          Map.entry("sync", Set.of("work", "link", "enrolment", "vault")),
          Map.entry(
              "review",
              Set.of(
                  "work",
                  "vault",
                  "people",
                  "settings",
                  "directory",
                  "recognition",
                  "learning",
                  "pages",
                  "sync")),
          Map.entry("companion", Set.of("vault", "directory", "pages", "recognition", "learning")),
          Map.entry(
              "intake",
              Set.of(
                  "work",
                  "vault",
                  "settings",
                  "pages",
                  "conversion",
                  "recognition",
                  "companion",
                  "review")),
          Map.entry(
              "outbox",
              Set.of(
                  "work",
                  "vault",
                  "people",
                  "settings",
                  "recognition",
                  "review",
                  "evidence",
                  "sync",
                  "link",
                  "enrolment")),
          Map.entry("inbox", Set.of("work", "vault", "people", "sync", "link", "enrolment")),
          Map.entry(
              "privacy",
              Set.of(
                  "work",
                  "vault",
                  "people",
                  "settings",
                  "link",
                  "companion",
                  "intake",
                  "recognition",
                  "review",
                  "outbox",
                  "inbox")));

  private final String root;

  Arrows(String root) {
    this.root = root;
  }

  /** Every rule by name. */
  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("exchange sees neither side", never("exchange..", "desktop..", "server.."));
    rules.put("desktop never sees server", never("desktop..", "server.."));
    rules.put("server never sees desktop", never("server..", "desktop.."));
    rules.put("exchange has no sockets, storage or screen", pureExchange());
    rules.put("javafx appears under ui only", javafxUnderUi());
    rules.put("only the command line sees ui", onlyCliSeesUi());
    rules.put("nothing sees cli", nothingSeesCli());
    DESKTOP.forEach((room, sees) -> rules.put(room + " sees only its means", arrows(room, sees)));
    return rules;
  }

  private ArchRule never(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(at(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(List.of(to).stream().map(this::at).toArray(String[]::new))
        .allowEmptyShould(true);
  }

  private ArchRule pureExchange() {
    return noClasses()
        .that()
        .resideInAPackage(at("exchange.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net..", "javafx..", "okhttp3..", "org.eclipse..")
        .allowEmptyShould(true);
  }

  private ArchRule javafxUnderUi() {
    return noClasses()
        .that()
        .resideInAnyPackage(at("exchange.."), at("server.."), at("desktop.."))
        .and(not("desktop.ui.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .allowEmptyShould(true);
  }

  private ArchRule onlyCliSeesUi() {
    return noClasses()
        .that()
        .resideInAPackage(at("desktop.."))
        .and(not("desktop.ui.."))
        .and(not("desktop.cli.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(at("desktop.ui.."))
        .allowEmptyShould(true);
  }

  private ArchRule nothingSeesCli() {
    return noClasses()
        .that()
        .resideInAPackage(at("desktop.."))
        .and(not("desktop.cli.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(at("desktop.cli.."))
        .allowEmptyShould(true);
  }

  private ArchRule arrows(String room, Set<String> sees) {
    List<String> forbidden = new ArrayList<>(DESKTOP.keySet());
    forbidden.remove(room);
    forbidden.removeAll(sees);
    return noClasses()
        .that()
        .resideInAPackage(at("desktop." + room + ".."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            forbidden.stream().map(name -> at("desktop." + name + "..")).toArray(String[]::new))
        .allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> not(String room) {
    return DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(at(room)));
  }

  private String at(String room) {
    return root + "." + room;
  }
}
