/**
 * Thousands of odd, broken and hostile PDF files, the same for the same seed, and what the program
 * makes of them. Owns the files only: it knows nothing of how they are read, and none of them does
 * anything but ask too much of a reader. Read {@link fr.pli.bench.hostile.HostileTree} first;
 * {@link fr.pli.bench.HostileBench} runs {@code pli inspect} over a whole tree.
 */
@NullMarked
package fr.pli.bench.hostile;

import org.jspecify.annotations.NullMarked;
