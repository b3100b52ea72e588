package fr.pli.desktop.recognition;

/**
 * Where on the letter a value was read.
 *
 * @param page from 1
 * @param x points from the left edge; y points from the upper edge; width, height in points
 */
public record Place(int page, double x, double y, double width, double height) {}
