package fr.pli.desktop.pages;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything on a page may be blended with what is under it otherwise than by covering it:
 * PDFBox then needs an image that is its own.
 */
final class Blending {
  /** Pages of letters have dozens of objects; one that has more is taken to blend. */
  private static final int MOST = 2_000;

  /** What leads to other pages, or holds nothing that is drawn. */
  private static final Set<COSName> ELSEWHERE =
      Set.of(
          COSName.PARENT,
          COSName.P,
          COSName.A,
          COSName.AA,
          COSName.DEST,
          COSName.FONT,
          COSName.COLORSPACE,
          COSName.getPDFName("Popup"),
          COSName.getPDFName("IRT"));

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> ahead = new ArrayDeque<>();

  private Blending() {}

  static boolean on(PDPage page) {
    Blending search = new Blending();
    COSBase resources = page.getResources() == null ? null : page.getResources().getCOSObject();
    search.lookAt(resources); // may come from the page's parent
    search.lookAt(page.getCOSObject());
    return search.found();
  }

  private boolean found() {
    while (!ahead.isEmpty() && seen.size() < MOST) {
      switch (ahead.pop()) {
        case COSDictionary dictionary when blends(dictionary) -> {
          return true;
        }
        case COSDictionary dictionary -> follow(dictionary);
        case COSArray array -> follow(array);
        default -> {}
      }
    }
    return seen.size() >= MOST;
  }

  private static boolean blends(COSDictionary dictionary) {
    COSBase mode = dictionary.getDictionaryObject(COSName.BM);
    return mode != null && !COSName.NORMAL.equals(mode) && !COSName.COMPATIBLE.equals(mode);
  }

  private void follow(COSDictionary dictionary) {
    for (COSName key : dictionary.keySet()) {
      if (!ELSEWHERE.contains(key)) {
        lookAt(dictionary.getDictionaryObject(key));
      }
    }
  }

  private void follow(COSArray array) {
    for (int at = 0; at < Math.min(array.size(), MOST); at++) {
      lookAt(array.getObject(at));
    }
  }

  private void lookAt(@Nullable COSBase object) {
    if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
      ahead.push(object);
    }
  }
}
