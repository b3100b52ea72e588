package fr.pli.exchange.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers that the client makes and everyone keeps. */
public final class Ids {
  private Ids() {}

  /** A new UUIDv7 (RFC 9562): ordered by time, unique without asking anyone. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
