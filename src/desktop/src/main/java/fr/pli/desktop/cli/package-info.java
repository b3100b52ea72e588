/**
 * The command line: what a script or a support call needs without a window, and the way to open the
 * window. Reads and prints; owns no state of its own and may see every room, none sees it. Every
 * command is a class named after its verb. Words are in the bundle beside; errors become words and
 * an exit code in one place, {@link fr.pli.desktop.cli.Failures}. Secrets never come from an
 * argument or the environment. Read {@link fr.pli.desktop.cli.PliMain} first.
 */
@NullMarked
package fr.pli.desktop.cli;

import org.jspecify.annotations.NullMarked;
