package fr.pli.desktop.intake;

/** The steps of taking a letter in, before or after which a program can be killed. */
enum KillStep {
  BEFORE_CLAIM,
  AFTER_CLAIM,
  BEFORE_RENAME,
  AFTER_RENAME,
  AFTER_HASH,
  AFTER_DOCUMENT,
  BEFORE_ROW,
  AFTER_ROW,
  BEFORE_DONE,
  AFTER_DONE,
  BEFORE_READ,
  AFTER_READ
}
