package fr.pli.desktop.ui;

import java.util.Locale;

/**
 * A short stable name for an unexpected failure, made of its kind and the place in our code where
 * it arose. It holds no message, since a message could hold a patient's data.
 */
public record ErrorCode(String value) {

  /** The same failure at the same place has the same code. */
  public static ErrorCode of(Throwable failure) {
    int hash = failure.getClass().getName().hashCode();
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("fr.pli.")) {
        hash = 31 * hash + (frame.getClassName() + "#" + frame.getMethodName()).hashCode();
        break;
      }
    }
    return new ErrorCode(String.format(Locale.ROOT, "P-%06X", hash & 0xFFFFFF));
  }

  @Override
  public String toString() {
    return value;
  }
}
