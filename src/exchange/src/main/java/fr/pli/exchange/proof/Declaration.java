package fr.pli.exchange.proof;

import fr.pli.exchange.letter.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * What the sending workstation declares under its signature: which letter the sealed bytes hold,
 * and for whom. The server cannot know that, so that no receipt says it.
 *
 * @param dispatch the dispatch, and message
 * @param mailbox of the sending practice
 * @param device the workstation
 * @param practice name of the practice
 * @param recipient name of the recipient
 * @param channel by which it was sent
 * @param envelopeSha256 of the sealed bytes, hexadecimal
 * @param documentSha256 of the letter's PDF, hexadecimal
 * @param documentSize bytes of the PDF
 * @param at when this was declared, by the workstation's clock
 */
public record Declaration(
    UUID dispatch,
    UUID mailbox,
    UUID device,
    String practice,
    String recipient,
    Channel channel,
    String envelopeSha256,
    String documentSha256,
    long documentSize,
    Instant at) {}
