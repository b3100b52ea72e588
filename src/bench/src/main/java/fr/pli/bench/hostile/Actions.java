package fr.pli.bench.hostile;

import java.util.List;

/**
 * Letters that ask the reader to run, open, send or fetch something, when they are opened, when a
 * page is shown or closed, and behind every annotation.
 *
 * @param url what they ask for by the network
 * @param file what they ask to be run or written
 */
public record Actions(String url, String file) {
  List<Oddity> all() {
    return actions().stream().map(action -> new Oddity(name(action), _ -> letter(action))).toList();
  }

  /** One letter for each kind of action. */
  public List<byte[]> letters() {
    return actions().stream().map(Actions::letter).toList();
  }

  private static String name(String action) {
    return "action-" + action.replaceAll("^/S/(\\w+).*$", "$1").toLowerCase(java.util.Locale.ROOT);
  }

  private List<String> actions() {
    return List.of(
        "/S/JavaScript/JS(app.launchURL\\('" + url + "'\\); this.submitForm\\('" + url + "'\\))",
        "/S/Launch/F(" + file + ")/Win<</F(" + file + ")/P(/c x)>>/Unix(" + file + ")",
        "/S/URI/URI(" + url + ")",
        "/S/GoToR/D[0/Fit]/F<</FS/URL/F(" + url + ")>>",
        "/S/GoToE/F<</FS/URL/F(" + url + ")>>/T<</R/C/N(x)>>",
        "/S/SubmitForm/F<</FS/URL/F(" + url + ")>>",
        "/S/ImportData/F(" + file + ")",
        "/S/Rendition/OP 0/R<</S/MR/C<</S/MCD/D<</FS/URL/F(" + url + ")>>>>>>");
  }

  private static byte[] letter(String action) {
    String own = "<<" + action + "/Next 8 0 R>>";
    String outside = "/F<</FS/URL/F(" + url(action) + ")>>";
    return RawPdf.page("/AA<</O 8 0 R/C 8 0 R>>/Annots[7 0 R]", "/XObject<</I 9 0 R/N 10 0 R>>")
        .object(
            1,
            "<</Type/Catalog/Pages 2 0 R/OpenAction 8 0 R/AA<</WC 8 0 R>>/Names<</JavaScript"
                + "<</Names[(a) 8 0 R]>>/EmbeddedFiles<</Names[(a.exe) 11 0 R]>>>>>>")
        .stream(4, "", "/I Do /N Do BT /F 12 Tf 70 700 Td (Cher ami) Tj ET")
        .object(
            7,
            "<</Subtype/Link/Rect[0 0 595 842]/A 8 0 R/AA<</PO 8 0 R/PV 8 0 R>>/AP<</N 10 0 R>>>>")
        .object(8, own)
        .stream(9, "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8" + outside, "")
        .stream(10, "/Subtype/Form/BBox[0 0 9 9]/Ref<<" + outside + "/Page 0>>", "")
        .object(11, "<</Type/Filespec/F(a.exe)/EF<</F 12 0 R>>>>")
        .stream(12, "/Type/EmbeddedFile", "MZ")
        .bytes();
  }

  private static String url(String action) {
    int at = action.indexOf("http:");
    return at < 0 ? "none" : action.substring(at).replaceAll("[\\\\')].*$", "");
  }
}
