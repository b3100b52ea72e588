/**
 * Facts and services of the operating system: which system this is, and the secret that its key
 * store keeps for this user on this machine. It knows nothing of vaults, letters or screens. Read
 * {@link DeviceSecret} first.
 */
@NullMarked
package fr.pli.desktop.platform;

import org.jspecify.annotations.NullMarked;
