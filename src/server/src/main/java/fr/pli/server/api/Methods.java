package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;

/** Which methods a route knows. */
final class Methods {
  private Methods() {}

  /**
   * Lets only one method pass.
   *
   * @throws Refusal method-not-allowed
   */
  static void only(Call call, String method) {
    if (!call.method().equals(method)) {
      throw unknown(call, method);
    }
  }

  /** The refusal of any other method than the ones named. */
  static Refusal unknown(Call call, String methods) {
    call.set("Allow", methods);
    return new Refusal(ProblemType.METHOD_NOT_ALLOWED, methods);
  }
}
