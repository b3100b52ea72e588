package fr.pli.server.operator;

/** The three steps by which a network's authority is replaced without a workstation noticing. */
public enum AuthorityStep {
  /** A new one is founded and told to all workstations, vouched for by the present one. */
  PREPARE,
  /** The new one issues; the former one is still believed. */
  CHANGE,
  /** The former one is believed no longer. */
  RETIRE
}
