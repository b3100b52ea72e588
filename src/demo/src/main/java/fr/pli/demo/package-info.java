/**
 * The demo: two fictional practices and their central server in one process, over real mutual TLS.
 * The only module, with the benchmarks, that sees both sides. Knows no protocol and no storage of
 * its own.
 */
@NullMarked
package fr.pli.demo;

import org.jspecify.annotations.NullMarked;
