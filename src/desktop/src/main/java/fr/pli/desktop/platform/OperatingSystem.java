package fr.pli.desktop.platform;

import java.util.Locale;

/** The systems that Pli runs on. */
public enum OperatingSystem {
  WINDOWS,
  MACOS,
  LINUX;

  /** The system that this program runs on; what is neither Windows nor macOS counts as Linux. */
  public static OperatingSystem current() {
    return named(System.getProperty("os.name", ""));
  }

  static OperatingSystem named(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") || name.startsWith("darwin") ? MACOS : LINUX;
  }
}
