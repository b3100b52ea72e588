package fr.pli.demo.faults;

import fr.pli.exchange.wire.Routes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A server that does what it is asked and then loses its answer, or that is asked the same thing
 * twice: the two cases that a client cannot tell from a failure.
 */
final class FaultFilter extends Handler.Wrapper {
  private static final Set<String> WRITES = Set.of("PUT", "POST", "PATCH");

  private final RandomGenerator random;
  private final int oneIn;
  private final Consumer<String> told;

  /**
   * @param oneIn of so many writes one is answered in vain and one is delivered twice; 0 for none
   * @param told "lost", "twice", and "repeat" when a known message was submitted again
   */
  FaultFilter(Handler front, RandomGenerator random, int oneIn, Consumer<String> told) {
    super(front);
    this.random = random;
    this.oneIn = oneIn;
    this.told = told;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    boolean ours = WRITES.contains(request.getMethod()) && !path.equals(Routes.ENROL);
    int fate = ours && oneIn > 0 ? random.nextInt(oneIn) : -1;
    boolean done =
        switch (fate) {
          case 0 -> lose(request, response, callback);
          case 1 -> twice(request, response, callback);
          default -> super.handle(request, response, callback);
        };
    if (path.startsWith(Routes.MESSAGES) && response.getStatus() == 200) {
      told.accept("repeat");
    }
    return done;
  }

  /** Everything is done and on the disk; then the connection is gone. */
  private boolean lose(Request request, Response response, Callback callback) throws Exception {
    super.handle(request, new Unsent(request, response), Callback.NOOP);
    told.accept("lost");
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new IOException("The answer is lost"));
    return true;
  }

  private boolean twice(Request request, Response response, Callback callback) throws Exception {
    ByteBuffer body = Content.Source.asByteBuffer(request);
    super.handle(new Copy(request, body), new Unsent(request, response), Callback.NOOP);
    response.getHeaders().clear();
    told.accept("twice");
    return super.handle(new Copy(request, body), response, callback);
  }

  /** A response of which nothing is sent. */
  private static final class Unsent extends Response.Wrapper {
    Unsent(Request request, Response response) {
      super(request, response);
    }

    @Override
    public boolean isCommitted() {
      return false;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      content.position(content.limit());
      callback.succeeded();
    }
  }

  /** The same request with its body once more. */
  private static final class Copy extends Request.Wrapper {
    private final Content.Source body;

    Copy(Request request, ByteBuffer body) {
      super(request);
      this.body = new ByteBufferContentSource(body.slice());
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demand) {
      body.demand(demand);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }
  }
}
