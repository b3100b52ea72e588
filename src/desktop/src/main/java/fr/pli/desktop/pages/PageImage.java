package fr.pli.desktop.pages;

/**
 * A drawn page.
 *
 * @param argb one int a pixel, row by row, opaque
 * @param pages number of pages of the document
 * @param pageWidth width of the page in points
 * @param pageHeight height of the page in points
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed to the screen, never compared
public record PageImage(
    int width, int height, int[] argb, int pages, double pageWidth, double pageHeight) {}
