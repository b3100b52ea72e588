package fr.pli.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A tree of odd, broken and hostile PDF files, the same for the same seed and letters. Every
 * {@value #SHARE}th file is made to do harm; the others are letters with damage, which is what
 * happens most.
 */
public final class HostileTree {
  private static final int SHARE = 16;
  private static final int PER_FOLDER = 100;
  private static final List<String> ODD_NAMES =
      List.of(
          "é à", "名前", "a'b\"c", "-rf", "%s%n", "espace ", "\u202egnp", "🩺", "a\tb", "x.pdf.exe");

  private final long seed;
  private final List<Oddity> damage;
  private final List<Oddity> harm;

  /**
   * The tree.
   *
   * @param letters good letters that are damaged; one of its own is added
   */
  public HostileTree(long seed, List<byte[]> letters) {
    this.seed = seed;
    List<byte[]> whole = new ArrayList<>(letters);
    whole.add(good());
    damage = new Damage(whole).all();
    harm = new ArrayList<>(Structures.all());
    harm.addAll(Bombs.all());
    harm.addAll(Circles.all());
    harm.addAll(Garbage.all());
    harm.addAll(new Actions("http://127.0.0.1:9/", "/bin/false").all());
  }

  /** How many kinds of damage and harm there are. */
  public int kinds() {
    return damage.size() + harm.size();
  }

  /** One file of each kind, in order. */
  public byte[] sample(int kind) {
    return oddity(kind).making().make(new Random(seed + kind));
  }

  /** What that kind is called. */
  public String name(int kind) {
    return oddity(kind).name();
  }

  private Oddity oddity(int kind) {
    return kind < harm.size() ? harm.get(kind) : damage.get(kind - harm.size());
  }

  /** Writes files {@code 0} to {@code count - 1} into folders below one. */
  public void write(Path folder, int count) throws IOException {
    for (int at = 0; at < count; at++) {
      Oddity oddity =
          at % SHARE == 0 ? harm.get(at / SHARE % harm.size()) : damage.get(at % damage.size());
      Path file = folder.resolve("%03d".formatted(at / PER_FOLDER)).resolve(name(at, oddity));
      Files.createDirectories(file.getParent());
      Files.write(file, oddity.making().make(new Random(seed + at)));
    }
  }

  private static String name(int at, Oddity oddity) {
    String odd = at % 50 == 7 ? ODD_NAMES.get(at / 50 % ODD_NAMES.size()) : "";
    return "%05d-%s%s.pdf".formatted(at, oddity.name(), odd);
  }

  private static byte[] good() {
    String text =
        "BT /F 11 Tf 14 TL 70 780 Td (Docteur Camille MOREL) Tj T* (35000 RENNES) Tj T* "
            + "(Rennes, le 3 mars 2026) Tj T* (Concerne : Monsieur Luc GUY) Tj T* "
            + "(Cher confr\u00e8re, merci de m'avoir adress\u00e9 ce patient.) Tj ET";
    byte[] packed = RawPdf.deflated(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    return RawPdf.page("", "").stream(4, "/Filter/FlateDecode", packed).bytes();
  }
}
