/**
 * Workstations and the server in one thread from one seed: the real rooms of both sides over a
 * simulated line, clock, chance and death. A seed that breaks a promise prints itself and what
 * happened, and happens again the same way. Read {@code Simulation} first, then {@code Events}
 * (what may happen) and {@code Promises} (what has to hold).
 */
@NullMarked
package fr.pli.demo.simulation;

import org.jspecify.annotations.NullMarked;
