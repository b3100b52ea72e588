/**
 * The screen of settings: folders, channels, language, theme, lock. Every change is stored at once.
 * Read {@link fr.pli.desktop.ui.settings.SettingsScreen} first.
 */
@NullMarked
package fr.pli.desktop.ui.settings;

import org.jspecify.annotations.NullMarked;
