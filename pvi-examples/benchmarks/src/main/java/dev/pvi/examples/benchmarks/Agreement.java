package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares what all contenders answer. Those that are exact must agree with the reference in index,
 * standing, rate and rebate; of the others the wrong standings are counted.
 */
public final class Agreement {

  /** How many inputs are compared. */
  public static final int INPUTS = 50_000;

  private static final int FURTHER_PARTNERS = 1_000;
  private static final int STATEMENTS = 40;
  private static final int BLOCK = 5_000;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000000001");

  /**
   * How a contender compared.
   *
   * @param contender its name
   * @param exact whether it has to agree
   * @param different how many answers differ from the reference in any digit
   * @param wrongStandings how many standings differ
   * @param farOff how many indices differ by more than binary fractions explain
   * @param firstDifference the first answer that differs, beside that of the reference; or empty
   */
  public record Line(
      String contender,
      boolean exact,
      int different,
      int wrongStandings,
      int farOff,
      String firstDifference) {

    /** Returns whether it computes the same. */
    public boolean sound() {
      return farOff == 0 && (different == 0 || !exact);
    }

    private String says() {
      return different == 0
          ? "%-26s agrees".formatted(contender)
          : "%-26s %d differ, %d of %d standings wrong"
              .formatted(contender, different, wrongStandings, INPUTS);
    }
  }

  private Agreement() {}

  /** Compares a number of inputs, rounded up to whole blocks. */
  public static List<Line> compare(int inputs) {
    Map<CardSpec.Shape, Contender> references = new EnumMap<>(CardSpec.Shape.class);
    for (CardSpec.Shape shape : CardSpec.Shape.values()) {
      references.put(shape, Contenders.reference(shape));
    }
    List<Tally> tallies = new ArrayList<>();
    Contenders.all().forEach(contender -> tallies.add(new Tally(contender)));
    for (int block = 0; block * BLOCK < inputs; block++) {
      for (Contender reference : references.values()) {
        Inputs some = Inputs.block(reference.card(), BLOCK, block);
        reference.use(some);
        for (Tally tally : tallies) {
          if (tally.contender.card().shape() == reference.card().shape()) {
            tally.compare(some, reference);
          }
        }
      }
    }
    return tallies.stream().map(Tally::line).toList();
  }

  /**
   * Compares all inputs, those of the card and those of the bundled books.
   *
   * @param out receives the result line by line
   * @throws IllegalStateException if a contender does not compute the same
   */
  public static List<Line> check(Consumer<String> out) {
    List<Line> lines = new ArrayList<>(checked(compare(INPUTS), out));
    lines.addAll(checkUsers(out));
    return lines;
  }

  /**
   * Compares the inputs of the bundled books alone.
   *
   * @param out receives the result line by line
   * @throws IllegalStateException if a contender does not compute the same
   */
  public static List<Line> checkUsers(Consumer<String> out) {
    List<Line> lines = new ArrayList<>(UserAgreement.compare(FURTHER_PARTNERS, STATEMENTS));
    lines.addAll(RateAgreement.compare());
    return checked(lines, out);
  }

  private static List<Line> checked(List<Line> lines, Consumer<String> out) {
    for (Line line : lines) {
      out.accept(line.says());
      if (!line.sound()) {
        throw new IllegalStateException(line.contender + " must agree: " + line.firstDifference);
      }
    }
    return lines;
  }

  private static final class Tally {

    private final Contender contender;
    private int different;
    private int wrongStandings;
    private int farOff;
    private String firstDifference = "";

    Tally(Contender contender) {
      this.contender = contender;
    }

    void compare(Inputs inputs, Contender reference) {
      contender.use(inputs);
      for (int input = 0; input < inputs.count(); input++) {
        Outcome expected = reference.outcome(input);
        Outcome actual = contender.outcome(input);
        if (!actual.agrees(expected)) {
          different++;
          if (firstDifference.isEmpty()) {
            firstDifference = actual + " where " + expected;
          }
        }
        if (actual.index().subtract(expected.index()).abs().compareTo(TOLERANCE) > 0) {
          farOff++;
        }
        if (actual.standing() != expected.standing()) {
          wrongStandings++;
        }
      }
    }

    Line line() {
      return new Line(
          contender.getClass().getSimpleName(),
          contender.exact(),
          different,
          wrongStandings,
          farOff,
          firstDifference);
    }
  }
}
