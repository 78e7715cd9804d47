package dev.pvi.cpi.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What schedules answer; empty where that cannot be told. */
final class Answers {

  private static final int DIGITS = 10;

  private Answers() {}

  /** What a schedule answers for what is looked up by a name. */
  static Optional<Fraction> on(Node stated, String name, OracleFacts facts) {
    return of(stated, facts.input(name), facts);
  }

  static Optional<Fraction> of(Node stated, Object input, OracleFacts facts) {
    Node schedule = facts.book().schedule(stated);
    if (input == null) {
      return Optional.empty();
    }
    return switch (schedule.at("type").text()) {
      case "constant" -> schedule.number("value");
      case "choice" -> choice(schedule, input, facts);
      case "matrix" -> matrix(schedule, facts);
      case "levels" -> level(schedule, input);
      case "flag" ->
          input instanceof Boolean yes
              ? Optional.of(
                  yes ? schedule.at("yes").number() : schedule.number("no").orElse(Fraction.ZERO))
              : Optional.empty();
      case "bands" ->
          input instanceof Fraction x
              ? rows(schedule).get(row(schedule, x)).number("value")
              : Optional.empty();
      case "slope" ->
          input instanceof Fraction x ? Optional.of(slope(schedule, x)) : Optional.empty();
      case "tiers" ->
          input instanceof Fraction x ? Optional.of(tiers(schedule, x)) : Optional.empty();
      default -> throw new IllegalArgumentException("" + schedule);
    };
  }

  private static Optional<Fraction> choice(Node choice, Object input, OracleFacts facts) {
    for (Node one : choice.elements("cases")) {
      int holds = Logic.holds(one.at("when"), facts);
      if (holds == Logic.YES) {
        return of(one.at("then"), input, facts);
      } else if (holds == Logic.UNKNOWN) {
        return Optional.empty();
      }
    }
    return choice.get("otherwise").flatMap(other -> of(other, input, facts));
  }

  private static Optional<Fraction> level(Node levels, Object input) {
    for (Node row : rows(levels)) {
      if (input instanceof String && row.at("level").text().equals(input)) {
        return row.number("value");
      }
    }
    return Optional.empty();
  }

  /**
   * Of the cells that may fit, those are tried first that name the value of the first attribute, of
   * those the ones that name that of the second. What is not stated may be any value.
   */
  private static Optional<Fraction> matrix(Node matrix, OracleFacts facts) {
    List<String> by = matrix.texts("by");
    Node best = null;
    boolean isKnown = true;
    for (Node cell : matrix.elements("cells")) {
      boolean fits = true;
      boolean mayOnly = false;
      for (int i = 0; i < by.size(); i++) {
        String at = cell.texts("at").get(i);
        Object fact = facts.get(by.get(i));
        boolean isNamed = !at.equals("*");
        fits &= !isNamed || fact == null || at.equals("" + fact);
        mayOnly |= isNamed && fact == null;
      }
      if (fits && (best == null || weighsMore(cell, best))) {
        best = cell;
        isKnown = !mayOnly;
      }
    }
    if (best == null) {
      return matrix.number("otherwise");
    }
    return isKnown ? best.number("value") : Optional.empty();
  }

  private static boolean weighsMore(Node cell, Node other) {
    for (int i = 0; i < cell.texts("at").size(); i++) {
      boolean names = !cell.texts("at").get(i).equals("*");
      if (names == other.texts("at").get(i).equals("*")) {
        return names;
      }
    }
    return false;
  }

  private static List<Node> rows(Node table) {
    return table.elements("rows");
  }

  /** A seam between two rows is stated by either. */
  private record Seam(Fraction at, boolean isOfUpper) {}

  private static List<Seam> seams(Node table) {
    List<Seam> seams = new ArrayList<>();
    for (int i = 1; i < rows(table).size(); i++) {
      Node below = rows(table).get(i - 1);
      Node above = rows(table).get(i);
      Optional<Fraction> start = above.number("from").or(() -> below.number("below"));
      seams.add(
          start
              .map(at -> new Seam(at, true))
              .orElseGet(
                  () ->
                      new Seam(
                          above.number("above").or(() -> below.number("through")).orElseThrow(),
                          false)));
    }
    return seams;
  }

  private static int row(Node table, Fraction x) {
    int row = 0;
    for (Seam seam : seams(table)) {
      int order = x.compareTo(seam.at);
      row += order > 0 || (order == 0 && seam.isOfUpper) ? 1 : 0;
    }
    return row;
  }

  private static Fraction slope(Node slope, Fraction x) {
    List<Node> knots = slope.elements("knots");
    Node before = knots.get(0);
    for (Node knot : knots) {
      Fraction at = knot.at("at").number();
      if (x.compareTo(at) == 0 || (x.compareTo(at) < 0 && knot == knots.get(0))) {
        return knot.at("value").number();
      } else if (x.compareTo(at) < 0) {
        Fraction start = before.at("value").number();
        Fraction end = knot.at("value").number();
        Fraction part = x.minus(before.at("at").number()).over(at.minus(before.at("at").number()));
        Fraction value = settled(slope, start.plus(end.minus(start).times(part)));
        return value.max(start.min(end)).min(start.max(end));
      }
      before = knot;
    }
    return before.at("value").number();
  }

  private static Fraction settled(Node table, Fraction exact) {
    Node rounding = table.get("rounding").orElse(Node.EMPTY);
    return exact.rounded(rounding.whole("digits", DIGITS), rounding.text("mode", "HALF_EVEN"));
  }

  /** Units are counted from 0 to the input, or back. */
  private static Fraction tiers(Node tiers, Fraction x) {
    int in = row(tiers, x);
    List<Seam> seams = seams(tiers);
    boolean isStepped = tiers.at("mode").text().equals("stepped");
    Fraction total = Fraction.ZERO;
    for (int row = 0; row < rows(tiers).size(); row++) {
      Fraction units = row == in ? x : Fraction.ZERO;
      if (isStepped) {
        units = clipped(x, row, seams).minus(clipped(Fraction.ZERO, row, seams));
      }
      Node tier = rows(tiers).get(row);
      Fraction counted = units.over(tier.number("per").orElse(Fraction.ONE));
      if (tier.has("blocks")) {
        counted = counted.rounded(0, tier.at("blocks").text().equals("begun") ? "UP" : "DOWN");
      }
      total = total.plus(counted.times(tier.number("each").orElse(Fraction.ZERO)));
      if (row == in || (isStepped && row < in)) {
        total = total.plus(tier.number("fee").orElse(Fraction.ZERO));
      }
    }
    boolean isDecimal = !("" + total).contains("/");
    return isDecimal ? total : settled(tiers, total);
  }

  private static Fraction clipped(Fraction x, int row, List<Seam> seams) {
    Fraction least = row == 0 ? x : x.max(seams.get(row - 1).at);
    return row == seams.size() ? least : least.min(seams.get(row).at);
  }
}
