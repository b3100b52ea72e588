package fr.pli.desktop.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.RecipientKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** The index answers as a look at every entry does, and finds everyone. */
class SearchPropertiesTest {
  private static final int EVERYONE = 1_000;
  private static final List<String> FAMILIES =
      List.of("MARTIN", "MARTINEZ", "LE GUEN", "L'HÉRITIER", "DUPONT-MOREL", "ŒUVRARD", "ROY");
  private static final List<String> GIVEN =
      List.of("ANA", "JEAN-MARC", "MARTIN", "HÉLÈNE", "MARTINE", "YANN");
  private static final List<String> TOWNS =
      List.of("RENNES", "SAINT-MARTIN", "MARTIGUES", "L'ÎLE-D'YEU", "VITRÉ");
  private static final List<String> TRADES = List.of("Cardiologie", "Médecine Générale", "");
  private static final Map<Long, World> WORLDS = new ConcurrentHashMap<>();

  private record World(Path folder, LocalDirectory index, FewEntries few) {}

  @AfterContainer
  static void close() throws IOException {
    for (World world : WORLDS.values()) {
      world.index().close();
      Folders.delete(world.folder());
    }
  }

  @Property(tries = 300)
  void everyoneIsFoundByEachWordItsBeginningsAndAnErrorInIt(
      @ForAll @IntRange(max = 4) int number, @ForAll long seed) {
    World world = world(number);
    Random random = new Random(seed);
    List<DirectoryEntry> all = world.few().all();
    DirectoryEntry entry = all.get(random.nextInt(all.size()));
    for (SearchPart part : SearchPart.values()) {
      for (String word : SearchWords.of(entry).of(part)) {
        String beginning = word.substring(0, 1 + random.nextInt(word.length()));
        assertTrue(world.index().search(word, EVERYONE).contains(entry), word);
        assertTrue(world.index().search(beginning, EVERYONE).contains(entry), beginning);
        String wrong = mistyped(word, random);
        if (Typo.bearable(word) && Typo.bearable(wrong)) {
          assertTrue(world.index().search(wrong, EVERYONE).contains(entry), wrong);
        }
      }
    }
  }

  @Property(tries = 300)
  void theIndexFindsWhatALookAtEveryEntryFinds(
      @ForAll @IntRange(max = 4) int number, @ForAll long seed) {
    World world = world(number);
    String typed = typed(new Random(seed));

    assertEquals(
        world.few().search(typed, EVERYONE).stream().map(DirectoryEntry::key).toList(),
        world.index().search(typed, EVERYONE).stream().map(DirectoryEntry::key).toList(),
        typed);
  }

  @Property(tries = 200)
  void nothingThatCanBeTypedFails(@ForAll String typed) {
    world(0).index().search(typed, 5);
    world(0).few().search(typed, 5);
  }

  private static String typed(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      List<String> from = List.of(FAMILIES, GIVEN, TOWNS, TRADES).get(random.nextInt(4));
      String word = from.get(random.nextInt(from.size()));
      String cut = word.substring(0, random.nextInt(word.length() + 1));
      words.add(random.nextInt(4) == 0 && cut.length() > 4 ? mistyped(cut, random) : cut);
    }
    return String.join(" ", words);
  }

  private static String mistyped(String word, Random random) {
    int at = random.nextInt(word.length());
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + word.substring(at + 1);
      default ->
          at == 0
              ? word
              : word.substring(0, at - 1)
                  + word.charAt(at)
                  + word.charAt(at - 1)
                  + word.substring(at + 1);
    };
  }

  private static World world(long number) {
    return WORLDS.computeIfAbsent(number, SearchPropertiesTest::made);
  }

  private static World made(long number) {
    Random random = new Random(number);
    List<DirectoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      entries.add(entry(i, random));
    }
    try {
      Path folder = Folders.temporary();
      LocalDirectory index = new LocalDirectory(folder);
      try (IndexRewrite rewrite = index.rewrite()) {
        for (DirectoryEntry entry : entries) {
          rewrite.add(entry);
        }
        rewrite.commit(Map.of());
      }
      index.reopen();
      return new World(folder, index, new FewEntries(entries));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DirectoryEntry entry(int number, Random random) {
    boolean person = random.nextInt(5) > 0;
    String family = any(FAMILIES, random);
    return new DirectoryEntry(
        "rpps:" + (10_900_000_000L + number),
        person ? RecipientKind.PROFESSIONAL : RecipientKind.ORGANIZATION,
        "Dr",
        person ? family : "",
        person ? any(GIVEN, random) : "",
        person ? "" : "CLINIQUE " + family,
        person ? "" : any(TRADES, random),
        "",
        "",
        person ? any(TRADES, random) : "",
        null,
        null,
        List.of(
            new DirectoryEntry.Place(
                "", "", "3500" + random.nextInt(9), any(TOWNS, random), "", "", "")),
        List.of("boite" + number + "@un.example"));
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
