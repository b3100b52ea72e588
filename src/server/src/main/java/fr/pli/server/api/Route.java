package fr.pli.server.api;

import java.io.IOException;

/** Answers one family of requests. */
@FunctionalInterface
public interface Route {
  /**
   * Answers.
   *
   * @throws IOException if the caller goes away
   * @throws fr.pli.exchange.wire.Refusal to be answered as a problem
   */
  void answer(Call call) throws IOException;
}
