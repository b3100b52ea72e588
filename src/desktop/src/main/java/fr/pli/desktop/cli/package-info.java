/**
 * The command line: what a script or a support call needs without a window. Reads and prints; owns
 * no state of its own. Every command is a class named after its verb. Read {@link
 * fr.pli.desktop.cli.InspectCommand} first.
 */
@NullMarked
package fr.pli.desktop.cli;

import org.jspecify.annotations.NullMarked;
