package fr.pli.desktop.ui;

/** Why the desk locks. */
public enum LockCause {
  /** The program starts, or the desk was closed for another reason. */
  START,
  /** Whoever is signed in asked for it. */
  PERSON,
  INACTIVITY,
  /** The machine slept, or goes to sleep. */
  SLEEP,
  /** The session of the operating system was locked. */
  SESSION,
  NIGHT
}
