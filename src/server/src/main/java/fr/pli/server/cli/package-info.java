/**
 * The server's command line: runs the server and carries the operator's commands to it. Words in
 * French and English. Read {@link fr.pli.server.cli.ServerMain} first.
 */
@NullMarked
package fr.pli.server.cli;

import org.jspecify.annotations.NullMarked;
