package fr.pli.desktop.proof;

import java.nio.file.Path;

/**
 * A proof that was written.
 *
 * @param sheet for people, PDF
 * @param proof for programs, JSON
 * @param complete false when receipts were not found in the server's log yet
 */
public record ProofFiles(Path sheet, Path proof, boolean complete) {}
