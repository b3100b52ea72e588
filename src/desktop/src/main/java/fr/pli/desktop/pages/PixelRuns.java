package fr.pli.desktop.pages;

import static fr.pli.desktop.pages.PageAnswer.within;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Pixels in the pipe. A page is mostly paper, and the pipe is what a drawn page waits for: equal
 * neighbours go through once. A count below zero is followed by the one colour of that many pixels,
 * a count above zero by as many colours.
 */
final class PixelRuns {
  /** Shorter runs go as they are. */
  private static final int SHORTEST = 4;

  private static final int STRIP = 1 << 14;

  private final ByteBuffer strip = ByteBuffer.allocate(STRIP * Integer.BYTES);

  void write(int[] pixels, DataOutputStream out) throws IOException {
    int written = 0;
    int at = 0;
    while (at < pixels.length) {
      int end = endOfRun(pixels, at);
      if (end - at >= SHORTEST) {
        writeMixed(pixels, written, at, out);
        out.writeInt(at - end);
        out.writeInt(pixels[at]);
        written = end;
      }
      at = end;
    }
    writeMixed(pixels, written, pixels.length, out);
  }

  private static int endOfRun(int[] pixels, int from) {
    int colour = pixels[from];
    int at = from + 1;
    while (at < pixels.length && pixels[at] == colour) {
      at++;
    }
    return at;
  }

  private void writeMixed(int[] pixels, int from, int to, DataOutputStream out) throws IOException {
    for (int at = from; at < to; at += STRIP) {
      int length = Math.min(STRIP, to - at);
      strip.clear().asIntBuffer().put(pixels, at, length);
      out.writeInt(length);
      out.write(strip.array(), 0, length * Integer.BYTES);
    }
  }

  /**
   * Fills an array.
   *
   * @throws IOException if what comes does not fill it exactly
   */
  void read(int[] pixels, DataInputStream in) throws IOException {
    int at = 0;
    while (at < pixels.length) {
      int count = within(in.readInt(), at - pixels.length, Math.min(STRIP, pixels.length - at));
      if (count < 0) {
        Arrays.fill(pixels, at, at - count, in.readInt());
      } else {
        in.readFully(strip.array(), 0, within(count, 1, STRIP) * Integer.BYTES);
        strip.clear().asIntBuffer().get(pixels, at, count);
      }
      at += Math.abs(count);
    }
  }
}
