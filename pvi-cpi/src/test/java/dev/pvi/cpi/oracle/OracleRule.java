package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.Node.Money;
import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what one rule of one release makes of the events that it sees, up to what they earn. */
final class OracleRule {

  static final Node VALUE = new Node(Json.object("of", "value"));

  final OracleBook book;
  final String id;
  final Node node;
  final Map<List<String>, OraclePot> pots = new TreeMap<>(OraclePot::compare);
  final List<OracleLine> madeUp = new ArrayList<>();
  final List<String> limits = new ArrayList<>();
  final List<String> excluded = new ArrayList<>();
  final Map<String, Fraction> lost = new TreeMap<>();
  final Map<String, Fraction> withoutRate = new TreeMap<>();
  final List<OracleQuantity> quantities = new ArrayList<>();
  final OracleWorld world;
  private final OracleRequirements requirements;

  OracleRule(OracleWorld world, OracleBook book, String id, Node node) {
    this.world = world;
    this.book = book;
    this.id = id;
    this.node = node;
    requirements = new OracleRequirements(world, book, node);
    new TreeMap<>(node.fields("quantities"))
        .forEach(
            (name, stated) -> quantities.add(new OracleQuantity(world, book, node, name, stated)));
  }

  boolean paysIn(String portfolio) {
    return node.elements("portfolios").isEmpty() || node.texts("portfolios").contains(portfolio);
  }

  boolean isTouched() {
    return !pots.isEmpty() || !excluded.isEmpty();
  }

  List<OracleLine> lines() {
    List<OracleLine> lines = new ArrayList<>();
    pots.values().forEach(pot -> lines.addAll(pot.lines));
    return lines;
  }

  /** Takes an event of its own release; returns whether it looks at it at all. */
  boolean take(Taken taken) {
    boolean isOfKind = node.texts("events").contains(taken.event().type());
    if (!paysIn(taken.event().portfolio()) || (!isOfKind && countsEligible(taken).isEmpty())) {
      return false;
    } else if (!isOfKind) {
      count(taken);
      return true;
    }
    OracleWorth worth = OracleWorth.of(world, book, node.get("base").orElse(VALUE), taken);
    Optional<String> code = requirements.judge(taken).or(worth::code);
    if (code.isPresent()) {
      exclude(taken, worth.offered(), worth.allStated(), code.get());
      return true;
    }
    OracleFacts facts = requirements.facts(taken);
    OraclePot pot = pot(taken, facts);
    pot.lines.add(new OracleLine(taken, pot, facts, worth));
    countsEligible(taken).forEach(one -> pot.counted.get(one.id()).add(taken));
    return true;
  }

  private List<OracleQuantity> countsEligible(Taken taken) {
    return quantities.stream()
        .filter(one -> !one.isOverAll() && one.counts(taken.event().type()))
        .toList();
  }

  private boolean isSince(OracleQuantity quantity, Taken taken) {
    return !taken.date().isBefore(quantity.since()) && !taken.date().isAfter(world.through);
  }

  /** Counts an event that it does not pay on, or not now, where that meets the requirements. */
  void count(Taken taken) {
    for (OracleQuantity one : countsEligible(taken)) {
      if (paysIn(taken.event().portfolio())
          && isSince(one, taken)
          && requirements.judge(taken).isEmpty()) {
        pot(taken, requirements.facts(taken)).counted.get(one.id()).add(taken);
      }
    }
  }

  /** Counts an event whoever judges it; returns whether any quantity does. */
  boolean countAll(Taken taken) {
    boolean isCounted = false;
    for (OracleQuantity one : quantities) {
      if (one.isOverAll()
          && one.counts(taken.event().type())
          && paysIn(taken.event().portfolio())
          && isSince(one, taken)) {
        pot(taken, requirements.facts(taken)).counted.get(one.id()).add(taken);
        isCounted = true;
      }
    }
    return isCounted;
  }

  private OraclePot pot(Taken taken, OracleFacts facts) {
    List<String> by = node.texts("pot").stream().sorted().toList();
    List<String> values =
        by.stream().map(name -> name.equals("event") ? taken.id() : facts.word(name)).toList();
    return pots.computeIfAbsent(
        values,
        key -> {
          OraclePot pot = new OraclePot(by, key);
          quantities.forEach(one -> pot.counted.put(one.id(), new ArrayList<>()));
          return pot;
        });
  }

  void exclude(Taken taken, Optional<Fraction> base, Optional<Money> stated, String code) {
    excluded.add(
        Lines.excluded(
            taken.id(),
            taken.date(),
            taken.event().portfolio(),
            base,
            world.foreign(stated, taken.judgedOn()),
            code));
    if (base.isPresent()) {
      lost.merge(code, base.get(), Fraction::plus);
    } else {
      stated.ifPresent(
          money -> withoutRate.merge(money.currency(), money.amount(), Fraction::plus));
    }
  }

  /** Closes every pot: what each line earns. */
  void close() {
    pots.values().forEach(this::close);
  }

  private void close(OraclePot pot) {
    for (OracleQuantity one : quantities) {
      Optional<Fraction> value = one.value(pot.counted.get(one.id()));
      value.ifPresent(number -> pot.quantities.put(one.id(), number));
      if (value.isEmpty()) {
        pot.undefined.add(one.id());
      }
    }
    node.get("base").flatMap(base -> base.get("free")).ifPresent(free -> deduct(pot, free));
    for (OracleLine line : List.copyOf(pot.lines)) {
      Optional<String> code = price(line);
      if (code.isPresent()) {
        pot.lines.remove(line);
        OracleWorth worth = line.worth;
        exclude(line.taken.orElseThrow(), worth.offered(), worth.allStated(), code.get());
      } else {
        excludeCut(line);
      }
    }
    Fraction whole = pot.base();
    boolean isShared = node.elements("factors").stream().anyMatch(this::isShared);
    for (OracleLine line : pot.lines) {
      if (isShared) {
        line.share =
            Optional.of(
                whole.isZero()
                    ? Fraction.ONE.over(Fraction.of(pot.lines.size()))
                    : line.base().over(whole));
      }
      line.reckon();
    }
  }

  private void excludeCut(OracleLine line) {
    line.worth
        .cut()
        .ifPresent(
            cut -> exclude(line.taken.orElseThrow(), Optional.of(cut.base()), cut.stated(), "cut"));
  }

  private void deduct(OraclePot pot, Node free) {
    pot.free(free)
        .forEach(
            (line, taken) -> {
              exclude(line.taken.orElseThrow(), Optional.of(taken), Optional.empty(), "free");
              Optional<Fraction> left = Optional.of(line.base().minus(taken));
              line.worth =
                  new OracleWorth(left, line.worth.stated(), Optional.empty(), line.worth.cut());
              if (left.get().isZero()) {
                pot.lines.remove(line);
                excludeCut(line);
              }
            });
  }

  private boolean isShared(Node factor) {
    return factor.has("amount")
        && node.fields("quantities").containsKey(factor.text("on", "index"));
  }

  /** Finds what the factors answer for a line; or says why they do not. */
  private Optional<String> price(OracleLine line) {
    if (!line.pot.undefined.isEmpty()) {
      return Optional.of("undefined");
    }
    Taken taken = line.taken.orElseThrow();
    if (statesAmounts() && world.rate(book.currency, taken.judgedOn()).isEmpty()) {
      return Optional.of("no-rate");
    }
    OracleFacts facts = line.facts.with(line.pot.quantities);
    for (Map.Entry<String, Node> one : book.requirements(node).entrySet()) {
      if (requirements.isOfPot(one.getValue())
          && Logic.holds(one.getValue().at("when"), facts) != Logic.YES) {
        return Optional.of(one.getKey());
      }
    }
    OracleScore score = world.score(taken.judgedOn()).orElseThrow();
    for (Node factor : node.elements("factors")) {
      String effect =
          List.of("rate", "plus", "atMost", "times", "amount").stream()
              .filter(factor::has)
              .findFirst()
              .orElseThrow();
      Object input = facts.input(factor.text("on", "index"));
      if (factor.has("of")) {
        input = score.indices.get(factor.at("of").text());
        if (input == null) {
          return Optional.of("not-scored");
        }
      }
      Optional<Fraction> answer = Answers.of(factor.at(effect), input, facts);
      if (answer.isEmpty()) {
        return Optional.of("undecided");
      }
      Fraction value = answer.get();
      if (effect.equals("amount")) {
        value = value.times(worthOfBook(taken.judgedOn()));
        value = line.isBack() && !isShared(factor) ? value.negated() : value;
      }
      line.factors.add(
          new OracleLine.Applied(factor.at("id").text(), effect, value, isShared(factor)));
    }
    return Optional.empty();
  }

  /** Whether figures of the rule are in the currency of the book. */
  private boolean statesAmounts() {
    return !node.elements("limits").isEmpty()
        || !quantities.isEmpty()
        || node.elements("factors").stream().anyMatch(factor -> factor.has("amount"))
        || book.node.fields("groups").values().stream()
            .anyMatch(
                group -> group.texts("rules").contains(id) && !group.elements("limits").isEmpty());
  }

  Fraction worthOfBook(LocalDate day) {
    return world.rate(book.currency, day).orElseThrow().worth();
  }
}
