/**
 * Who may come in: the network's own authority and its keys, invitations (one-time codes), the
 * certificates of workstations, and their revocation. Knows nothing of letters. Read {@link
 * fr.pli.server.enrolment.Enrolment} first.
 */
@NullMarked
package fr.pli.server.enrolment;

import org.jspecify.annotations.NullMarked;
