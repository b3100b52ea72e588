package fr.pli.desktop.vault;

/**
 * A vault that was just made, open.
 *
 * @param recoveryKey given this once; nobody can show it again
 */
public record NewVault(Vault vault, RecoveryKey recoveryKey) {}
