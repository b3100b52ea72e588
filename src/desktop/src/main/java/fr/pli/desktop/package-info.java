/**
 * The client, in flow order: {@code intake → recognition → review → (seal) → outbox → sync → [wire]
 * → inbox}. Its means: pages (reading and drawing PDF in a separate JVM), conversion (a PDF made of
 * other files), scans (character recognition), companion (what comes with a letter, joined with
 * what was recognised), learning (what corrections teach), directory, correspondents, vault, link,
 * enrolment, settings, tools, platform, work; and what people touch: ui, cli. Nothing sees ui or
 * cli; javafx appears under ui only; the server is never seen. Read {@link fr.pli.desktop.Desk}
 * first: it builds everything in flow order.
 */
@NullMarked
package fr.pli.desktop;

import org.jspecify.annotations.NullMarked;
