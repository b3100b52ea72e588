package fr.pli.desktop.companion;

/** Where a structured value comes from, most trusted first. The code is stored as its reason. */
public enum Source {
  /** The INS datamatrix on the page. */
  DATAMATRIX("datamatrix"),
  /** The JSON file of our own beside the PDF. */
  SIDECAR("sidecar"),
  /** An HL7 v2 message beside the PDF or around it. */
  HL7("hl7"),
  /** An HPRIM "médecin" header beside the PDF. */
  HPRIM("hprim");

  private final String code;

  Source(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
