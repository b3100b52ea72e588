package fr.pli.desktop.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Copies what a page shows into another document: its content, the resources that this content
 * uses, and the looks of its annotations, such as a stamp or a field that was filled in. What an
 * annotation does stays behind.
 */
final class PageCopy {
  private static final int PRINTED = 4;

  private final PDDocument from;
  private final PDDocument to;
  private final UsedResources used = new UsedResources();

  PageCopy(PDDocument from, PDDocument to) {
    this.from = from;
    this.to = to;
  }

  PDPage of(PDPage page) throws IOException {
    PDPage copy = new PDPage(page.getMediaBox());
    copy.setCropBox(page.getCropBox());
    copy.setRotation(page.getRotation());
    copy.setUserUnit(page.getUserUnit());
    byte[] content = content(page);
    copy.setContents(new PDStream(to, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
    List<COSDictionary> stamps = stamps(page);
    COSDictionary shown = used.of(resources(page), content, looks(stamps));
    COSDictionary group = page.getCOSObject().getCOSDictionary(COSName.GROUP);
    copy.setResources(new PDResources(shown));
    copy.getCOSObject().setItem(COSName.GROUP, group);
    copy.getCOSObject().setItem(COSName.ANNOTS, scrubbed(stamps));
    Scrubbing.of(shown);
    if (group != null) {
      Scrubbing.of(group);
    }
    return copy;
  }

  private static byte[] content(PDPage page) throws IOException {
    try (InputStream content = page.getContents()) {
      return content == null ? new byte[0] : content.readAllBytes();
    }
  }

  private static COSDictionary resources(PDPage page) {
    PDResources resources = page.getResources();
    return resources == null ? new COSDictionary() : resources.getCOSObject();
  }

  private List<COSDictionary> stamps(PDPage page) throws IOException {
    List<COSDictionary> stamps = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation.isHidden() || annotation.isNoView() || annotation.getRectangle() == null) {
        continue;
      }
      if (annotation.getNormalAppearanceStream() == null) {
        annotation.constructAppearances(from);
      }
      PDAppearanceStream look = annotation.getNormalAppearanceStream();
      if (look != null) {
        stamps.add(stamp(annotation, look.getCOSObject()));
      }
    }
    return stamps;
  }

  private static COSDictionary stamp(PDAnnotation annotation, COSStream look) {
    COSDictionary looks = new COSDictionary();
    looks.setItem(COSName.N, look);
    COSDictionary stamp = new COSDictionary();
    stamp.setItem(COSName.TYPE, COSName.ANNOT);
    stamp.setName(COSName.SUBTYPE, "Stamp");
    stamp.setItem(COSName.RECT, annotation.getRectangle());
    stamp.setInt(COSName.F, PRINTED);
    stamp.setItem(COSName.AP, looks);
    stamp.setItem(COSName.OC, annotation.getCOSObject().getItem(COSName.OC));
    return stamp;
  }

  private static List<COSStream> looks(List<COSDictionary> stamps) {
    List<COSStream> looks = new ArrayList<>();
    for (COSDictionary stamp : stamps) {
      COSDictionary look = stamp.getCOSDictionary(COSName.AP);
      COSStream normal = look == null ? null : look.getCOSStream(COSName.N);
      if (normal != null) {
        looks.add(normal);
      }
    }
    return looks;
  }

  private static COSArray scrubbed(List<COSDictionary> stamps) {
    COSArray all = new COSArray();
    for (COSDictionary stamp : stamps) {
      Scrubbing.of(stamp);
      all.add(stamp);
    }
    return all;
  }
}
