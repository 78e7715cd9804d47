package dev.pvi.examples.benchmarks;

/**
 * One way of computing the card. To add one, extend {@link FromArrays}, {@link FromSnapshots},
 * {@link FromRecords} or {@link FromColumns} and list it in {@link Contenders}.
 */
public abstract class Contender extends Timed {

  private final CardSpec card;

  Contender(CardSpec card) {
    this.card = card;
  }

  /** Returns the card that it computes. */
  public final CardSpec card() {
    return card;
  }

  /** Returns whether it must agree with the reference to the last digit. */
  public boolean exact() {
    return true;
  }

  /** Brings inputs into the form that it reads. */
  public abstract void use(Inputs inputs);

  /** Returns what it answers for an input, by way of the code that is timed. */
  public abstract Outcome outcome(int input);
}
