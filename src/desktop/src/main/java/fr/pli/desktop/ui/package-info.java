/**
 * What people see and touch: the window, its parts, and one package per screen. The only room where
 * javafx appears; nothing sees it. It owns words, colours and keys; it never owns a state: every
 * screen asks the rooms of the flow, and shows what they answer.
 *
 * <p>A view is one class in code with a view model without controls beside it. Work that may block
 * goes through {@link fr.pli.desktop.ui.Background}; one class, {@link fr.pli.desktop.ui.UiThread},
 * reaches the toolkit's thread. Read {@link fr.pli.desktop.ui.DeskWindow} first, then {@link
 * fr.pli.desktop.ui.Screen} to add a screen.
 */
@NullMarked
package fr.pli.desktop.ui;

import org.jspecify.annotations.NullMarked;
