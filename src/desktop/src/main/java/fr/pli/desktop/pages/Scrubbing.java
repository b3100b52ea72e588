package fr.pli.desktop.pages;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Takes away from what a page draws with whatever is not for drawing: actions, files, notes of
 * other programs, and ways that lead to other pages. Names of resources are the author's choice, so
 * that a thing is known by what it is, not by its name.
 */
final class Scrubbing {
  /** Kinds of things that have no place among what is drawn. */
  private static final Set<COSName> FOREIGN =
      names(
          "Page",
          "Pages",
          "Catalog",
          "Action",
          "Filespec",
          "F",
          "EmbeddedFile",
          "Metadata",
          "Sig",
          "StructElem",
          "StructTreeRoot",
          "Bead",
          "Thread",
          "Outlines",
          "3D",
          "RichMedia");

  private static final Set<COSName> ACTIONS =
      names(
          "JavaScript",
          "Launch",
          "URI",
          "GoTo",
          "GoToR",
          "GoToE",
          "GoToDp",
          "Thread",
          "Sound",
          "Movie",
          "Hide",
          "Named",
          "SubmitForm",
          "ResetForm",
          "ImportData",
          "SetOCGState",
          "Rendition",
          "Trans",
          "GoTo3DView",
          "RichMediaExecute");

  /** Keys that say of a stream where else its bytes are, or what other programs think of it. */
  private static final List<COSName> NOT_DRAWN =
      List.copyOf(
          names(
              "F",
              "FFilter",
              "FDecodeParms",
              "PieceInfo",
              "Metadata",
              "OPI",
              "Ref",
              "AF",
              "StructParent",
              "StructParents",
              "Alternates",
              "LastModified",
              "Measure",
              "PtData"));

  private static final COSName JS = COSName.getPDFName("JS");
  private static final COSName EF = COSName.getPDFName("EF");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();

  private Scrubbing() {}

  /** Scrubs everything that can be reached from here. */
  static void of(COSDictionary root) {
    Scrubbing scrubbing = new Scrubbing();
    scrubbing.open.push(root);
    while (!scrubbing.open.isEmpty()) {
      COSBase next = scrubbing.open.pop();
      if (scrubbing.seen.add(next)) {
        scrubbing.scrub(next);
      }
    }
  }

  private void scrub(COSBase base) {
    switch (base) {
      case COSDictionary dictionary -> scrub(dictionary);
      case COSArray array -> scrub(array);
      default -> {}
    }
  }

  private void scrub(COSDictionary dictionary) {
    if (dictionary instanceof COSStream) {
      NOT_DRAWN.forEach(dictionary::removeItem);
    }
    for (COSName key : List.copyOf(dictionary.keySet())) {
      COSBase value = resolved(dictionary.getItem(key));
      if (foreign(value)) {
        dictionary.removeItem(key);
      } else {
        open.push(value);
      }
    }
  }

  private void scrub(COSArray array) {
    for (int at = 0; at < array.size(); at++) {
      COSBase value = resolved(array.get(at));
      if (foreign(value)) {
        array.set(at, COSNull.NULL);
      } else {
        open.push(value);
      }
    }
  }

  private static COSBase resolved(COSBase base) {
    COSBase value = base instanceof COSObject reference ? reference.getObject() : base;
    return value == null ? COSNull.NULL : value;
  }

  private static boolean foreign(COSBase value) {
    if (!(value instanceof COSDictionary dictionary)) {
      return false;
    }
    COSName type = dictionary.getCOSName(COSName.TYPE);
    COSName act = dictionary.getCOSName(COSName.S);
    return (type != null && FOREIGN.contains(type))
        || (act != null && ACTIONS.contains(act))
        || (dictionary.containsKey(JS) && act != null)
        || dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray
        || dictionary.getDictionaryObject(COSName.MEDIA_BOX) instanceof COSArray
        || dictionary.getDictionaryObject(EF) instanceof COSDictionary;
  }

  private static Set<COSName> names(String... names) {
    return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }
}
