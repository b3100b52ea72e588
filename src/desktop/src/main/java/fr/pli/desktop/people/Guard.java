package fr.pli.desktop.people;

/** What a room asks before it acts: may whoever is signed in do this, now? */
@FunctionalInterface
public interface Guard {
  /** Nobody is kept from anything: where no person acts. */
  Guard NOBODY_KEPT = _ -> true;

  boolean allows(Act act);

  /**
   * Goes on if whoever is signed in may do one of these.
   *
   * @throws NotAllowedException if whoever is signed in may do none of these
   */
  default void require(Act first, Act... others) {
    boolean allowed = allows(first);
    for (Act other : others) {
      allowed |= allows(other);
    }
    if (!allowed) {
      throw new NotAllowedException(first);
    }
  }
}
