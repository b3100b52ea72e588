/**
 * Who carries accepted messages to their channel and brings back what became of them. The only
 * place where an envelope is opened, and only one that was sealed to the gateway. Read {@link
 * fr.pli.server.dispatch.Dispatcher} first.
 */
@NullMarked
package fr.pli.server.dispatch;

import org.jspecify.annotations.NullMarked;
