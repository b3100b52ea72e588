package fr.pli.desktop.companion;

/** INS codes of people who do not exist. */
public final class Codes {
  private Codes() {}

  /** Jeanne Marie DUVAL, born on 3 March 1979; key right, authority real. */
  public static String ins() {
    return "IS010000000000000000000000S1279035121518989S21.2.250.1.213.1.4.8\u001D"
        + "S3JEANNE MARIE\u001DS4DUVAL\u001DS5FS603-03-1979S751215";
  }
}
