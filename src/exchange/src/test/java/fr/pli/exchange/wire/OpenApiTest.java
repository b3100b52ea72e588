package fr.pli.exchange.wire;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.evidence.JournalHead;
import fr.pli.exchange.evidence.JournalStatement;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.SignedHead;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.evidence.Witness;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.RecipientKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what the code says, no less and no more. */
class OpenApiTest {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "patch", "head", "delete");

  /** Records that travel but live in other packages. */
  private static final List<Class<?>> FROM_ELSEWHERE =
      List.of(
          Receipt.class,
          Statement.class,
          Parties.class,
          Witness.class,
          TreeHead.class,
          SignedHead.class,
          JournalHead.class,
          JournalHandover.class,
          JournalStatement.class,
          DirectoryEntry.class,
          DirectoryEntry.Place.class,
          Rpps.class,
          Finess.class);

  /** Records of the wire that are typed by people and never sent as JSON. */
  private static final Set<Class<?>> NOT_SENT = Set.of(EnrolmentCode.class);

  private final JsonNode document = read();

  @Test
  void everyRouteIsDescribed() throws ReflectiveOperationException {
    Set<String> routes = new TreeSet<>();
    for (Field field : Routes.class.getDeclaredFields()) {
      if (field.getType() == String.class && ((String) field.get(null)).startsWith("/v1/")) {
        routes.add((String) field.get(null));
      }
    }
    for (String route : routes) {
      assertTrue(
          paths().stream().anyMatch(path -> path.equals(route) || path.startsWith(route + "{")),
          route);
    }
    assertTrue(paths().contains(Routes.DEVICES + "/{id}" + Routes.DEVICES_REVOKE));
    assertTrue(paths().contains(Routes.UPLOADS + "/{id}"));
    for (String path : paths()) {
      assertTrue(routes.stream().anyMatch(path::startsWith), path + " is no route");
    }
  }

  @Test
  void onlyEnrolmentAndTheListOfRevocationsGoWithoutCertificate() {
    Set<String> open = Set.of(Routes.ENROL, Routes.REVOCATIONS);
    for (String path : paths()) {
      for (JsonNode operation : operations(path)) {
        assertEquals(open.contains(path), operation.has("security"), path);
      }
    }
  }

  @Test
  void everyFieldOfEveryRecordIsDescribed() throws Exception {
    Set<String> described = new TreeSet<>(schemas().propertyNames());
    for (Class<?> type : travelling()) {
      assertTrue(described.remove(type.getSimpleName()), type.getSimpleName());
      assertSameFields(type, schemas().path(type.getSimpleName()));
    }
    assertEquals(Set.of(), described, "schemas of nothing");
  }

  @Test
  void codesAreTheCodesOfTheEnums() {
    assertEquals(codes(Channel.values(), Channel::code), values("Submission", "channel"));
    assertEquals(codes(Channel.values(), Channel::name), values("Statement", "channel"));
    assertEquals(codes(EvidenceEvent.values(), EvidenceEvent::name), values("Statement", "event"));
    assertEquals(
        codes(RecipientKind.values(), RecipientKind::name), values("DirectoryEntry", "kind"));
    assertEquals(codes(ProblemType.values(), ProblemType::uri), values("Problem", "type"));
    assertEquals(
        Set.of(Change.MESSAGE, Change.RECEIPT, Change.MEMBERS, Change.TOMBSTONE, Change.MARK),
        values("Change", "kind"));
    assertEquals(Mark.KINDS, values("Mark", "kind"));
  }

  @Test
  void everyProblemHasAnExampleUnderItsStatus() {
    Set<String> examples = new TreeSet<>();
    JsonNode responses = document.path("components").path("responses");
    for (JsonNode response : responses) {
      JsonNode content = response.path("content").path(Routes.PROBLEM_JSON);
      for (String code : content.path("examples").propertyNames()) {
        examples.add(code);
      }
    }
    assertEquals(codes(ProblemType.values(), ProblemType::code), examples);
    for (ProblemType type : ProblemType.values()) {
      JsonNode example =
          responses
              .path("Problem" + type.status())
              .path("content")
              .path(Routes.PROBLEM_JSON)
              .path("examples")
              .path(type.code())
              .path("value");
      assertEquals(type.uri(), example.path("type").asString());
      assertEquals(type.code(), example.path("title").asString());
      assertEquals(type.status(), example.path("status").asInt());
    }
  }

  @Test
  void everyStatusOfAProblemIsAnAnswerOfSomeRoute() {
    Set<String> statuses = new TreeSet<>();
    for (String path : paths()) {
      for (JsonNode operation : operations(path)) {
        statuses.addAll(operation.path("responses").propertyNames());
      }
    }
    for (ProblemType type : ProblemType.values()) {
      assertTrue(statuses.contains(Integer.toString(type.status())), type.code());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertFalse(references.isEmpty());
    for (JsonNode reference : references) {
      String pointer = reference.asString();
      assertTrue(pointer.startsWith("#/"), pointer);
      assertFalse(document.at(pointer.substring(1)).isMissingNode(), pointer);
    }
  }

  @Test
  void everyParameterOfAPathIsDeclared() {
    for (String path : paths()) {
      Set<String> declared = new TreeSet<>();
      for (JsonNode parameter : document.path("paths").path(path).path("parameters")) {
        declared.add("{" + parameter.path("name").asString() + "}");
      }
      Set<String> used =
          Arrays.stream(path.split("/"))
              .filter(part -> part.startsWith("{"))
              .collect(Collectors.toSet());
      assertEquals(used, declared, path);
    }
  }

  private void assertSameFields(Class<?> type, JsonNode schema) {
    Set<String> fields = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      fields.add(name);
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!nullable) {
        needed.add(name);
      }
      JsonNode property = schema.path("properties").path(name);
      assertEquals(nullable, allowsNull(property), type.getSimpleName() + "." + name);
      assertKind(component.getType(), property, type.getSimpleName() + "." + name);
    }
    assertEquals(fields, new TreeSet<>(schema.path("properties").propertyNames()));
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(each -> required.add(each.asString()));
    assertEquals(needed, required, type.getSimpleName());
  }

  private static boolean allowsNull(JsonNode property) {
    return property.path("type").toString().contains("null")
        || property.path("oneOf").toString().contains("null");
  }

  private static void assertKind(Class<?> type, JsonNode property, String where) {
    String text = property.toString();
    if (type == boolean.class) {
      assertTrue(text.contains("boolean"), where);
    } else if (type == long.class || type == int.class) {
      assertTrue(text.contains("integer"), where);
    } else if (type == List.class) {
      assertTrue(text.contains("array"), where);
    } else if (type == Instant.class) {
      assertTrue(text.contains("date-time"), where);
    } else if (type == UUID.class) {
      assertTrue(text.contains("uuid"), where);
    } else if (type.isRecord()) {
      assertTrue(text.contains("#/components/schemas/" + type.getSimpleName() + "\""), where);
    } else {
      assertTrue(text.contains("string"), where);
    }
  }

  private Set<String> values(String schema, String field) {
    Set<String> values = new TreeSet<>();
    schemas()
        .path(schema)
        .path("properties")
        .path(field)
        .path("enum")
        .forEach(each -> values.add(each.asString()));
    return values;
  }

  private static <E> Set<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> paths() {
    return new TreeSet<>(document.path("paths").propertyNames());
  }

  private List<JsonNode> operations(String path) {
    JsonNode item = document.path("paths").path(path);
    return METHODS.stream().filter(item::has).map(item::path).toList();
  }

  private JsonNode schemas() {
    return document.path("components").path("schemas");
  }

  /** All records of the wire package, as they were compiled, and those it sends from elsewhere. */
  private static List<Class<?>> travelling() throws Exception {
    Path folder = Path.of(requireNonNull(Routes.class.getResource("Routes.class")).toURI());
    List<Class<?>> records = new ArrayList<>(FROM_ELSEWHERE);
    try (Stream<Path> files = Files.list(requireNonNull(folder.getParent()))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          Class<?> type =
              Class.forName(
                  Routes.class.getPackageName() + "." + name.substring(0, name.length() - 6));
          if (type.isRecord() && !NOT_SENT.contains(type)) {
            records.add(type);
          }
        }
      }
    }
    assertTrue(records.contains(Submission.class));
    return records;
  }

  private static JsonNode read() {
    try (InputStream stream = Routes.class.getResourceAsStream("openapi.json")) {
      return Json.mapper().readTree(requireNonNull(stream).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
