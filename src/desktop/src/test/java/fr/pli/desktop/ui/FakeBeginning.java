package fr.pli.desktop.ui;

import fr.pli.exchange.wire.EnrolmentCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A first start in memory that notes what it was asked. */
public final class FakeBeginning implements Beginning {
  static final Holder HOLDER =
      new Holder("Cabinet des Tilleuls, accueil", "Dr", "Claire MORVAN", "doctor", "");
  static final String STRONG = "azur bleu nuit clair lune vent mer";
  static final EnrolmentCode CODE =
      new EnrolmentCode("pli.example", 443, "ab".repeat(32), "cd".repeat(20));

  final List<String> asked = new ArrayList<>();
  boolean made;
  @Nullable Exception failure;

  @Override
  public boolean made() {
    return made;
  }

  @Override
  public byte[] make(Holder holder, char[] passphrase) {
    asked.add("make " + holder.name() + " " + new String(passphrase).length());
    made = true;
    return "fiche".getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void enrol(EnrolmentCode code, String place) {
    asked.add("enrol " + code.host() + " " + place);
    if (failure instanceof RuntimeException it) {
      throw it;
    }
  }

  @Override
  public void open() {
    asked.add("open");
  }

  static boolean wiped(char[] secret) {
    return Arrays.equals(secret, new char[secret.length]);
  }
}
