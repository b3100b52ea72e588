package fr.pli.desktop.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * Finds the resources that a content truly uses. Pages often share one list of resources; without
 * this, the scanned pages of one patient would travel unseen within the letter of another.
 */
final class UsedResources {
  private static final String FOR_ALL = "Default";

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Those of the resources that are used.
   *
   * @param drawn what is drawn besides the content
   */
  COSDictionary of(COSDictionary resources, byte[] content, List<COSStream> drawn)
      throws IOException {
    Set<COSName> names = names(content);
    Set<COSBase> borrowers = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> users = new ArrayDeque<>(drawn);
    users(resources, names, users);
    while (!users.isEmpty()) {
      COSDictionary user = users.pop();
      COSDictionary own = user.getCOSDictionary(COSName.RESOURCES);
      if (own != null) {
        if (seen.add(user)) {
          user.setItem(COSName.RESOURCES, of(own, contentOf(user), List.of()));
        }
      } else if (borrowers.add(user) && names.addAll(names(contentOf(user)))) {
        users(resources, names, users);
      }
    }
    return only(resources, names);
  }

  /** Whatever has a content of its own: forms, patterns, fonts that are drawn, soft masks. */
  private static void users(
      COSDictionary resources, Set<COSName> names, Deque<COSDictionary> users) {
    for (COSName kind : resources.keySet()) {
      COSDictionary entries = resources.getCOSDictionary(kind);
      for (COSName name : entries == null ? Set.<COSName>of() : entries.keySet()) {
        COSDictionary entry = names.contains(name) ? entries.getCOSDictionary(name) : null;
        if (entry != null) {
          users.add(entry.containsKey(COSName.SMASK) ? masked(entry) : entry);
        }
      }
    }
  }

  private static COSDictionary masked(COSDictionary state) {
    COSDictionary mask = state.getCOSDictionary(COSName.SMASK);
    COSDictionary drawn = mask == null ? null : mask.getCOSDictionary(COSName.G);
    return drawn == null ? state : drawn;
  }

  /** The content that a thing is drawn with; empty for what draws nothing. */
  private static byte[] contentOf(COSDictionary user) throws IOException {
    boolean image = COSName.IMAGE.equals(user.getCOSName(COSName.SUBTYPE));
    boolean pattern = user.containsKey(COSName.PATTERN_TYPE);
    boolean form = COSName.FORM.equals(user.getCOSName(COSName.SUBTYPE));
    if (user instanceof COSStream stream && !image && (form || pattern)) {
      return bytes(stream);
    }
    COSDictionary glyphs = user.getCOSDictionary(COSName.CHAR_PROCS);
    return glyphs == null ? new byte[0] : contentOfAll(glyphs);
  }

  private static byte[] contentOfAll(COSDictionary glyphs) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (COSName name : glyphs.keySet()) {
      COSStream glyph = glyphs.getCOSStream(name);
      if (glyph != null) {
        all.writeBytes(bytes(glyph));
        all.write('\n');
      }
    }
    return all.toByteArray();
  }

  private static byte[] bytes(COSStream stream) throws IOException {
    try (InputStream content = stream.createInputStream()) {
      return content.readAllBytes();
    }
  }

  private static Set<COSName> names(byte[] content) throws IOException {
    Set<COSName> names = new HashSet<>();
    PDFStreamParser parser = new PDFStreamParser(content);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSName name) {
        names.add(name);
      } else if (token instanceof Operator operator && operator.getImageParameters() != null) {
        namesIn(operator.getImageParameters(), names);
      }
    }
    return names;
  }

  private static void namesIn(COSDictionary image, Set<COSName> names) {
    for (COSBase value : image.getValues()) {
      if (value instanceof COSName name) {
        names.add(name);
      }
    }
  }

  private static COSDictionary only(COSDictionary resources, Set<COSName> names) {
    COSDictionary few = new COSDictionary();
    for (COSName kind : resources.keySet()) {
      COSDictionary entries = resources.getCOSDictionary(kind);
      if (entries != null) {
        COSDictionary kept = new COSDictionary();
        for (COSName name : entries.keySet()) {
          if (names.contains(name) || name.getName().startsWith(FOR_ALL)) {
            kept.setItem(name, entries.getItem(name));
          }
        }
        few.setItem(kind, kept);
      }
    }
    return few;
  }
}
