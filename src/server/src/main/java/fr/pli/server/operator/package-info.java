/**
 * What the operator does from the command line: invite, list, shut out, import. On a running server
 * through its own listener with the operator's certificate, otherwise on the store itself. Read
 * {@link fr.pli.server.operator.Operations} first.
 */
@NullMarked
package fr.pli.server.operator;

import org.jspecify.annotations.NullMarked;
