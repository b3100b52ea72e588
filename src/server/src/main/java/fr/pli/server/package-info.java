/**
 * The central server: it takes sealed letters from workstations, lays them into mailboxes or hands
 * them to a channel, and gives signed receipts.
 *
 * <p>A letter passes the rooms in this order: {@code api} (the door) → {@code mailbox} (accepted,
 * with a receipt of {@code evidence}) → {@code dispatch} (who carries it on) → {@code channels}
 * (the ways). Beside them {@code enrolment} says who may come in, {@code directory} who can be
 * found, {@code operator} what the operator commands, and {@code store} keeps it all. It cannot
 * read a letter that stays in the network. Read {@link fr.pli.server.Office} first: it is the
 * wiring.
 */
@NullMarked
package fr.pli.server;

import org.jspecify.annotations.NullMarked;
