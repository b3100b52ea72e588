package fr.pli.desktop.sync;

import java.time.Instant;

/**
 * A receipt that was not believed.
 *
 * @param dispatch what it claimed to be about, as received
 * @param at server time
 * @param reason code: "malformed", "wrong_certificate", "altered"
 */
public record RefusedReceipt(String dispatch, Instant at, String reason) {}
