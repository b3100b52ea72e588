package fr.pli.desktop.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody had to do with a letter. Nothing of the patient.
 *
 * @param who the person, as they are called; "pli" for what happens by itself
 * @param workstation device id, empty before the workstation was enrolled
 */
public record Access(Instant at, AccessAct act, UUID letter, String who, String workstation) {}
