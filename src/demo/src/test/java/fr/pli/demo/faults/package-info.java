/**
 * What proves that nothing is lost and nothing doubled: a proxy that breaks lines, a server that
 * loses its answers, and programs that are killed, all from one seed. Read {@code DeliveryRun}
 * first.
 */
@NullMarked
package fr.pli.demo.faults;

import org.jspecify.annotations.NullMarked;
