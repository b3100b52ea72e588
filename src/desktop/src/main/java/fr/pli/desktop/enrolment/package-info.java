/**
 * How a workstation comes to its keys and certificates, and keeps them fresh: a one-time code that
 * carries the authority's fingerprint, PKCS#10 requests (EST-shaped, RFC 7030), renewal by itself.
 * Keys are kept in the vault's secrets and nowhere else. It must never trust a server that the code
 * or the enrolled authority does not vouch for. Read {@link fr.pli.desktop.enrolment.Enrolment}
 * first.
 */
@NullMarked
package fr.pli.desktop.enrolment;

import org.jspecify.annotations.NullMarked;
