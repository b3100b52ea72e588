package fr.pli.desktop.pages;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads and draws letters of its own, so that a real one does not pay for loading and compiling.
 */
final class WarmUp {
  private static final int SMALL = 36;
  private static final int SCREEN = 96;

  /** After this many the compiler has hardly anything left to do for a letter. */
  private static final int ROUNDS = 60;

  /** Whoever works at this machine goes first, in milliseconds. */
  private static final long BREATH = 5;

  private WarmUp() {}

  /** What is needed before the worker says that it is there. */
  static void run() throws IOException {
    round(SampleLetter.plain(), SMALL);
  }

  /**
   * Goes on for some seconds with a letter as they come, until there is a request.
   *
   * @param requests where requests come from
   */
  static void goOn(InputStream requests) throws IOException {
    if (requests.available() > 0) {
      return;
    }
    byte[] letter = SampleLetter.usual();
    for (int round = 0; round < ROUNDS && requests.available() == 0; round++) {
      round(letter, SCREEN);
      breathe();
    }
  }

  private static void round(byte[] letter, int dpi) throws IOException {
    PageWorker.answer(PageRequest.words(letter));
    PageWorker.answer(PageRequest.drawing(letter, 1, dpi))
        .writeTo(new DataOutputStream(OutputStream.nullOutputStream()));
  }

  private static void breathe() {
    try {
      Thread.sleep(BREATH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
