/**
 * What people corrected, remembered for this practice: this wording means that entry of the
 * directory, this signature that author, this title that type. A lesson makes a value certain only
 * where a letter is printed alike, the entry is still there and nothing beside it speaks against;
 * otherwise it is offered, never decided. Lessons live in the vault, can be seen and forgotten, and
 * leave the workstation by no way. Nothing is ever learned of a patient. It must never know a
 * letter's state. Read {@link fr.pli.desktop.learning.Lesson} first, then {@link
 * fr.pli.desktop.learning.Teaching} (what a correction teaches) and {@link
 * fr.pli.desktop.learning.LearnedRecogniser} (what the next letter gains).
 */
@NullMarked
package fr.pli.desktop.learning;

import org.jspecify.annotations.NullMarked;
