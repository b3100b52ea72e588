package fr.pli.desktop.pages;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Greys that come with a profile of their own. On a screen they are greys; Java takes longer to
 * prepare the profile than the rest of the page takes.
 */
final class GreyProfiles {
  private GreyProfiles() {}

  /** True for the description of a colour space in a file that is one grey by a profile. */
  static boolean is(@Nullable COSBase colours) {
    return colours instanceof COSArray array
        && array.size() > 1
        && COSName.ICCBASED.equals(array.getObject(0))
        && array.getObject(1) instanceof COSStream profile
        && profile.getInt(COSName.N) == 1;
  }

  /** Has an engine take them as plain greys when a page chooses them. */
  static void ignoreIn(PDFStreamEngine engine) {
    engine.addOperator(new Choice(engine, new SetNonStrokingColorSpace(engine)));
    engine.addOperator(new Choice(engine, new SetStrokingColorSpace(engine)));
  }

  /** The choice of a colour space. */
  private static final class Choice extends OperatorProcessor {
    private final PDFStreamEngine engine;
    private final OperatorProcessor usual;

    Choice(PDFStreamEngine engine, OperatorProcessor usual) {
      super(engine);
      this.engine = engine;
      this.usual = usual;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      usual.process(operator, isGrey(operands) ? List.of(COSName.DEVICEGRAY) : operands);
    }

    private boolean isGrey(List<COSBase> operands) {
      COSDictionary named =
          engine.getResources() == null
              ? null
              : engine.getResources().getCOSObject().getCOSDictionary(COSName.COLORSPACE);
      return named != null
          && !operands.isEmpty()
          && operands.getFirst() instanceof COSName name
          && is(named.getDictionaryObject(name));
    }

    @Override
    public String getName() {
      return usual.getName();
    }
  }
}
