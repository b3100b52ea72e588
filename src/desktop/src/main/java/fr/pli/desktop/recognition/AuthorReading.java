package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who writes: the last signatory; failing that, the only doctor of the letterhead. */
final class AuthorReading {
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:"
              + Titles.DOCTOR
              + "|"
              + Titles.CIVIL
              + ")\\s+\\p{Lu}[\\p{L}'.\\- ]*(?:[,;–—(/-].{0,60})?$");
  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\bRPPS\\s*(?:n°)?\\s*:?\\s*(\\d{11}|\\d(?:[ .]?\\d){10})(?!\\d)");
  private static final Pattern TOWN = Pattern.compile("(?<!\\d)(\\d{2}\\s?\\d{3})\\s+\\p{Lu}");

  private final DirectoryMatch people;
  private final Surroundings surroundings;

  AuthorReading(DirectoryMatch people, Surroundings surroundings) {
    this.people = people;
    this.surroundings = surroundings;
  }

  @Nullable Recognised<Party> read(Letter letter) {
    Set<Line> addressed = new HashSet<>();
    letter.addressees().forEach(addressee -> addressed.addAll(addressee.lines()));
    List<Line> sender =
        letter.lines().stream()
            .filter(line -> line.page() == letter.firstPage() && !addressed.contains(line))
            .toList();
    List<PrintedName> head =
        sender.stream()
            .filter(letter::inHead)
            .flatMap(line -> Letterhead.names(line.text()).stream())
            .toList();
    if (!letter.signatures().isEmpty()) {
      Signature last = Signature.chief(letter.signatures());
      return author(letter, last, head, sender, "signature");
    }
    List<Line> doctors =
        sender.stream()
            .filter(line -> HEAD.matcher(line.text()).matches())
            .filter(line -> Titles.doctorFirst(line.text()))
            .toList();
    if (doctors.size() != 1) {
      return null;
    }
    Line only = doctors.getFirst();
    return PrintedName.read(only.text())
        .map(name -> new Signature(only, name, Evidence.of(Fact.ALONE)))
        .map(signature -> author(letter, signature, head, sender, "letterhead"))
        .orElse(null);
  }

  private Recognised<Party> author(
      Letter letter,
      Signature signature,
      List<PrintedName> head,
      List<Line> sender,
      String reason) {
    PrintedName name = spelledOut(signature.name(), head);
    boolean inHead = head.stream().anyMatch(other -> other.fits(name));
    @Nullable String rpps = ownNumber(letter, name, head);
    Hints hints = new Hints(postcodes(sender), rpps, letter.departments());
    Match match = own(people.professional(name, hints));
    @Nullable DirectoryEntry entry = match.single().orElse(null);
    @Nullable Rpps number = entry != null ? entry.rpps() : rpps == null ? null : new Rpps(rpps);
    Party party =
        new Party(
            RecipientKind.PROFESSIONAL,
            Titles.professional(name.title()),
            entry == null ? name.plain() : ShownName.of(entry, name),
            entry == null ? "" : entry.specialty(),
            number,
            null);
    Evidence signed = signature.evidence().copy().with(Fact.LETTERHEAD, inHead);
    Evidence who =
        match.candidates().isEmpty()
            ? Evidence.of(Fact.SIGNED).doubt(Doubt.NOT_IN_DIRECTORY, true)
            : match.evidence();
    return new Recognised<>(
        party,
        Math.min(signed.confidence(), who.confidence()),
        List.of(signature.line().place()),
        reason);
  }

  /** Among homonyms, the one who works here. */
  private Match own(Match match) {
    List<DirectoryEntry> here = match.candidates().stream().filter(this::ours).toList();
    return here.size() == 1
        ? Match.of(here.getFirst(), Evidence.of(Fact.OURS, Fact.PART_OF_NAME))
        : match;
  }

  private boolean ours(DirectoryEntry entry) {
    @Nullable Rpps rpps = entry.rpps();
    return rpps != null && surroundings.ownPeople().contains(rpps.value());
  }

  /** "Dr S. LAURENT" is spelled out when the letterhead has one "Dr Sylvie LAURENT". */
  private static PrintedName spelledOut(PrintedName signed, List<PrintedName> head) {
    String given = signed.first().given();
    if (!given.isEmpty() && !PrintedName.initials(given.replace(" ", ""))) {
      return signed;
    }
    List<PrintedName> longer =
        head.stream()
            .filter(other -> Folding.glue(other.first().given()).length() > 2)
            .filter(other -> other.fits(signed))
            .toList();
    return longer.stream().map(other -> Folding.glue(other.plain())).distinct().count() == 1
        ? longer.getFirst()
        : signed;
  }

  /** The number printed in a letterhead that names nobody but the signatory. */
  private static @Nullable String ownNumber(
      Letter letter, PrintedName name, List<PrintedName> head) {
    Set<String> numbers = new HashSet<>();
    for (Line line : letter.lines()) {
      Matcher matcher = NUMBER.matcher(line.text());
      while (matcher.find()) {
        Rpps.parse(matcher.group(1))
            .filter(Rpps::checked)
            .ifPresent(rpps -> numbers.add(rpps.value()));
      }
    }
    boolean alone = head.stream().allMatch(other -> other.fits(name));
    return numbers.size() == 1 && alone ? numbers.iterator().next() : null;
  }

  /** Postcodes outside the addresses: the sender's. */
  private static String postcodes(List<Line> sender) {
    return sender.stream()
        .map(line -> TOWN.matcher(line.text()))
        .filter(Matcher::find)
        .map(town -> town.group(1).replace(" ", ""))
        .collect(Collectors.joining(" ; "));
  }
}
