package fr.pli.exchange.wire;

import fr.pli.exchange.evidence.Receipt;

/** The server holds the message. A repeat gets the same receipt. */
public record SubmissionReply(Receipt receipt) {}
