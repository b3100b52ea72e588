package fr.pli.exchange.wire;

/** A request that was understood and refused, with its stable type. Never holds patient data. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  public Refusal(ProblemType type, String detail) {
    super(detail);
    this.type = type;
  }

  public ProblemType type() {
    return type;
  }

  /** The form that travels. */
  public Problem problem() {
    return Problem.of(type, String.valueOf(getMessage()));
  }
}
