/**
 * Benchmarks: each prints its figure as a ratio against a peer or a floor measured in the same run,
 * since absolute times only tell about one machine. Run one with {@code mvn -q -pl src/bench -am
 * process-classes exec:exec@bench}. Read {@link fr.pli.bench.SealBench} first.
 */
@NullMarked
package fr.pli.bench;

import org.jspecify.annotations.NullMarked;
