package fr.pli.exchange.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * The network's authority has a workstation destroy what it holds. Only a signed one counts: {@link
 * fr.pli.exchange.evidence.WipeOrders}.
 *
 * @param device the only workstation that it is for
 * @param at when it was given, to the millisecond
 * @param signature ECDSA with SHA-256 by the authority's key, DER, base64
 */
public record WipeOrder(UUID device, Instant at, String signature) {}
