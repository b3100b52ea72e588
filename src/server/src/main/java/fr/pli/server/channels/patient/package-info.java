/** A secure link for the patient. Simulated: no mail is sent. */
@NullMarked
package fr.pli.server.channels.patient;

import org.jspecify.annotations.NullMarked;
