package fr.pli.exchange.proof;

/** Whether something is shown. */
public enum Outcome {
  PROVEN,
  /** What would show it is not in the proof. */
  ABSENT,
  /** What is in the proof contradicts it. */
  REFUTED
}
