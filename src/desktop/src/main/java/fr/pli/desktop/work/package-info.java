/**
 * Background work, change signals, and how long one thing may take in all: plain values, no
 * toolkit. Read {@link fr.pli.desktop.work.Jobs} first.
 */
@NullMarked
package fr.pli.desktop.work;

import org.jspecify.annotations.NullMarked;
