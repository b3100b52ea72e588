/**
 * What a practice sets: folders, channels, language, theme, lock. One immutable record, one
 * observable holder. Read {@link fr.pli.desktop.settings.Settings} first.
 */
@NullMarked
package fr.pli.desktop.settings;

import org.jspecify.annotations.NullMarked;
