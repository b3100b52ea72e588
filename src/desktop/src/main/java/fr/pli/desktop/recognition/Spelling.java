package fr.pli.desktop.recognition;

/** Words that one slip apart: one letter more, less, other, or two neighbours swapped. */
final class Spelling {
  private Spelling() {}

  /** True when at most one slip lies between the two. */
  static boolean near(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(a.length(), b.length());
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    return switch (a.length() - b.length()) {
      case 1 -> restA.substring(1).equals(restB);
      case -1 -> restB.substring(1).equals(restA);
      default -> restA.substring(1).equals(restB.substring(1)) || swapped(restA, restB);
    };
  }

  private static boolean swapped(String a, String b) {
    return a.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
