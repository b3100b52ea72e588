package fr.pli.desktop.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Files of several letters, good and hostile. */
final class Batches {
  private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

  private Batches() {}

  /** Pages that say their number. */
  static byte[] numbered(int pages) {
    return made(
        document -> {
          for (int page = 1; page <= pages; page++) {
            write(document, added(document), "page " + page);
          }
        });
  }

  /** Two pages; the second is turned and bears a stamp. */
  static byte[] withStampAndTurnedPage() {
    return made(
        document -> {
          write(document, added(document), "page 1");
          PDPage page = added(document);
          page.setRotation(90);
          page.setCropBox(new PDRectangle(20, 30, 400, 600));
          write(document, page, "page 2");
          page.getAnnotations().add(stamp(document));
        });
  }

  /** Scripts, actions, an attachment, a form and a link, and a stamp that is only looked at. */
  static byte[] armed() {
    return made(
        document -> {
          PDPage page = added(document);
          write(document, page, "Bonjour");
          write(document, added(document), "secret");
          PDActionJavaScript script = new PDActionJavaScript("app.alert('secret')");
          PDActionLaunch launch = new PDActionLaunch();
          PDPageAdditionalActions onOpen = new PDPageAdditionalActions();
          onOpen.setO(script);
          onOpen.setC(launch);
          page.setActions(onOpen);
          PDAnnotationLink link = new PDAnnotationLink();
          PDActionURI away = new PDActionURI();
          away.setURI("https://secret.example");
          link.setAction(away);
          link.setRectangle(new PDRectangle(10, 10, 50, 50));
          page.getAnnotations().add(link);
          page.getAnnotations().add(stamp(document));
          page.getAnnotations().getLast().getCOSObject().setItem(COSName.A, script.getCOSObject());
          // Hidden where only what is drawn belongs.
          PDResources resources = page.getResources();
          COSDictionary properties = new COSDictionary();
          COSDictionary armed = new COSDictionary();
          armed.setItem("Next", script.getCOSObject());
          armed.setItem("Pg", document.getPage(1).getCOSObject());
          properties.setItem("Helv", armed);
          resources.getCOSObject().setItem(COSName.PROPERTIES, properties);
          PDFormXObject form = new PDFormXObject(document);
          form.setBBox(new PDRectangle(10, 10));
          form.getCOSObject().setItem("PieceInfo", script.getCOSObject());
          COSDictionary group = new COSDictionary();
          group.setItem("Odd", script.getCOSObject());
          group.setItem(COSName.AA, launch.getCOSObject());
          form.getCOSObject().setItem(COSName.GROUP, group);
          try (PDPageContentStream more =
              new PDPageContentStream(
                  document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            more.drawForm(form);
          }
          document.getDocumentCatalog().setOpenAction(script);
          document.getDocumentCatalog().setAcroForm(new PDAcroForm(document));
          document.getDocumentCatalog().setNames(attachment(document));
        });
  }

  /** Pages that each show one picture, all pictures in one list of resources. */
  static byte[] scansWithSharedResources(int pages) {
    return made(
        document -> {
          PDResources shared = new PDResources();
          for (int page = 0; page < pages; page++) {
            PDImageXObject scan = LosslessFactory.createFromImage(document, noise(page));
            PDPage paper = added(document);
            paper.setResources(shared);
            try (PDPageContentStream stream = new PDPageContentStream(document, paper)) {
              stream.drawImage(scan, 50, 50, 300, 300);
            }
          }
        });
  }

  /** A page with words that nobody is to see. */
  static byte[] withHiddenLayer() {
    return made(
        document -> {
          PDPage page = added(document);
          PDOptionalContentProperties layers = new PDOptionalContentProperties();
          PDOptionalContentGroup hidden = new PDOptionalContentGroup("caché");
          layers.addGroup(hidden);
          layers.setGroupEnabled(hidden, false);
          document.getDocumentCatalog().setOCProperties(layers);
          try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.addRect(10, 10, 30, 30);
            stream.fill();
            stream.beginMarkedContent(COSName.OC, hidden);
            stream.addRect(100, 100, 300, 300);
            stream.fill();
            stream.endMarkedContent();
          }
        });
  }

  private static PDDocumentNameDictionary attachment(PDDocument document) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("secret.exe");
    file.setEmbeddedFile(
        new PDEmbeddedFile(
            document,
            new java.io.ByteArrayInputStream("secret".getBytes(StandardCharsets.US_ASCII))));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("secret", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    return names;
  }

  private static PDAnnotationRubberStamp stamp(PDDocument document) throws IOException {
    PDAppearanceStream look = new PDAppearanceStream(document);
    look.setBBox(new PDRectangle(100, 30));
    look.setResources(new PDResources());
    try (PDPageContentStream stream = new PDPageContentStream(document, look)) {
      stream.addRect(1, 1, 90, 25);
      stream.stroke();
      stream.beginText();
      stream.setFont(FONT, 12);
      stream.newLineAtOffset(10, 10);
      stream.showText("Tampon");
      stream.endText();
    }
    PDAppearanceDictionary looks = new PDAppearanceDictionary();
    looks.setNormalAppearance(look);
    PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
    stamp.setRectangle(new PDRectangle(120, 320, 100, 30));
    stamp.setAppearance(looks);
    stamp.setPrinted(true);
    return stamp;
  }

  private static BufferedImage noise(int seed) {
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int at = 0; at < 3_600; at++) {
      image.setRGB(at % 60, at / 60, random.nextInt());
    }
    return image;
  }

  private static PDPage added(PDDocument document) {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return page;
  }

  private static void write(PDDocument document, PDPage page, String words) throws IOException {
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      stream.beginText();
      stream.setFont(FONT, 12);
      stream.newLineAtOffset(70, 500);
      stream.showText(words);
      stream.endText();
    }
  }

  private interface Making {
    void add(PDDocument document) throws IOException;
  }

  private static byte[] made(Making making) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      making.add(document);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
