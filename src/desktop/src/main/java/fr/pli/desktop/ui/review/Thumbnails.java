package fr.pli.desktop.ui.review;

import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.ui.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of the pages of one file, drawn one after the other and only while somebody looks
 * at them. Used on the screen's thread.
 */
final class Thumbnails implements AutoCloseable {
  static final int DPI = 36;

  /** Pictures that are kept; each takes half a megabyte. */
  static final int MOST_KEPT = 60;

  private final PageReader reader;
  private final Background background;
  private final Callable<byte[]> pdf;
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private final Map<Integer, PageImage> kept = new LinkedHashMap<>();
  private final Set<Integer> failed = new HashSet<>();
  private IntConsumer drawn = _ -> {};
  private volatile byte @Nullable [] loaded;
  private boolean drawing;
  private boolean closed;

  /** Pictures of a file, whose bytes are fetched in the background when the first is wanted. */
  Thumbnails(PageReader reader, Background background, Callable<byte[]> pdf) {
    this.reader = reader;
    this.background = background;
    this.pdf = pdf;
  }

  /** Called with each page that was drawn or cannot be. */
  void onDrawn(IntConsumer listener) {
    drawn = listener;
  }

  /** The picture, or null while it is not drawn; it is wanted from now on. */
  @Nullable PageImage of(int page) {
    PageImage image = kept.get(page);
    if (image == null && !failed.contains(page) && !wanted.contains(page) && !closed) {
      wanted.add(page);
      drawNext();
    }
    return image;
  }

  /** True for a page that could not be drawn. */
  boolean failed(int page) {
    return failed.contains(page);
  }

  /** Nobody looks at the page any more. */
  void forget(int page) {
    wanted.remove(page);
  }

  private void drawNext() {
    Integer page = drawing || closed ? null : wanted.peek();
    if (page == null) {
      return;
    }
    drawing = true;
    background.run(
        () -> reader.draw(bytes(), page, DPI),
        image -> {
          kept.put(page, image);
          if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
          }
          ended(page);
        },
        _ -> {
          failed.add(page);
          ended(page);
        });
  }

  private void ended(int page) {
    drawing = false;
    wanted.remove(page);
    if (!closed) {
      drawn.accept(page);
      drawNext();
    }
  }

  private byte[] bytes() throws Exception {
    byte[] now = loaded;
    if (now == null) {
      now = pdf.call();
      loaded = now;
    }
    return now;
  }

  /** Draws no more and keeps nothing. */
  @Override
  public void close() {
    closed = true;
    wanted.clear();
    kept.clear();
    loaded = null;
  }
}
