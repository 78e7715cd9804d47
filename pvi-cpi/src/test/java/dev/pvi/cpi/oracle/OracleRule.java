package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what one rule of one release must make of the events that it sees. */
final class OracleRule {

  private static final Map<String, Integer> DIGITS = Map.of("USD", 2, "EUR", 2, "JPY", 0, "KWD", 3);
  private static final Map<String, String> NAMES =
      Map.of("networking", "Networking", "security", "Security");

  /** A line that is paid, but for what depends on the others. */
  private record Paid(
      Case.Event event,
      LocalDate scoredOn,
      Case.Money stated,
      BigDecimal index,
      String standing,
      BigDecimal base,
      BigDecimal rate,
      BigDecimal multiplier,
      String multiplierLabel) {

    BigDecimal exact() {
      return base.multiply(rate).multiply(multiplier);
    }
  }

  private final Case all;
  private final Case.Book book;
  private final Case.Rule rule;
  private final List<Paid> paid = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final Map<String, BigDecimal> lost = new TreeMap<>();
  private final Map<String, BigDecimal> withoutRate = new TreeMap<>();
  private BigDecimal offered = BigDecimal.ZERO;
  private BigDecimal amount = BigDecimal.ZERO;

  OracleRule(Case all, Case.Book book, Case.Rule rule, List<Case.Event> seen) {
    this.all = all;
    this.book = book;
    this.rule = rule;
    for (Case.Event event : seen) {
      Optional<BigDecimal> worth = inStatement(worth(event));
      offered = offered.add(worth.orElse(BigDecimal.ZERO));
      Optional<String> code = judge(event, worth);
      code.ifPresent(reason -> lose(event, worth(event), reason));
    }
  }

  BigDecimal amount() {
    return amount;
  }

  List<String> lines() {
    List<BigDecimal> exact = paid.stream().map(Paid::exact).toList();
    List<BigDecimal> shares = Arithmetic.shares(exact, DIGITS.get(all.currency()), book.rounding());
    List<String> lines = new ArrayList<>();
    BigDecimal base = BigDecimal.ZERO;
    for (int i = 0; i < paid.size(); i++) {
      lines.add(line(paid.get(i), shares.get(i)));
      base = base.add(paid.get(i).base());
      amount = amount.add(shares.get(i));
    }
    lines.addAll(excluded);
    lines.add(
        0,
        Lines.rule(
            Case.PROGRAM + "@" + book.version(),
            rule.id(),
            rule.motion(),
            amount,
            base,
            offered,
            withoutRate,
            lost));
    return lines;
  }

  private String line(Paid one, BigDecimal share) {
    String remark = "";
    if (share.signum() == 0) {
      boolean isProductOfZero = one.rate().signum() == 0 || one.multiplier().signum() == 0;
      remark =
          one.base().signum() == 0 ? "zero-base" : isProductOfZero ? "zero-rate" : "rounded-away";
    }
    return Lines.paid(
        one.event().id(),
        one.event().date(),
        one.event().portfolio(),
        one.index(),
        one.standing() + " on " + one.scoredOn(),
        one.base(),
        foreign(one.stated()),
        one.rate(),
        rule.rate() instanceof Case.Choice,
        one.multiplier(),
        one.multiplierLabel(),
        one.exact(),
        share,
        remark);
  }

  private void lose(Case.Event event, Case.Money stated, String code) {
    Optional<BigDecimal> base = inStatement(stated);
    excluded.add(
        Lines.excluded(event.id(), event.date(), event.portfolio(), base, foreign(stated), code));
    if (base.isPresent()) {
      lost.merge(code, base.get(), BigDecimal::add);
    } else {
      withoutRate.merge(stated.currency(), stated.amount(), BigDecimal::add);
    }
  }

  /** Another currency stands on the line, with its rate. */
  private String foreign(Case.Money stated) {
    return stated.currency().equals(all.currency())
        ? ""
        : Lines.foreign(
            stated.amount(),
            stated.currency(),
            Optional.ofNullable(all.rates().get(stated.currency())));
  }

  /** All that an event offers, in its own currency. */
  private Case.Money worth(Case.Event event) {
    return switch (event.type()) {
      case "milestone" ->
          new Case.Money(
              rule.amounts().getOrDefault(event.stage(), BigDecimal.ZERO), book.currency());
      case "growth" ->
          new Case.Money(
              event.value().amount().subtract(event.before().amount()).max(BigDecimal.ZERO),
              event.value().currency());
      default -> event.value();
    };
  }

  private Optional<BigDecimal> inStatement(Case.Money money) {
    BigDecimal rate =
        money.currency().equals(all.currency())
            ? BigDecimal.ONE
            : all.rates().get(money.currency());
    return Optional.ofNullable(rate).map(money.amount()::multiply);
  }

  /** Pays an event, or says why not. */
  private Optional<String> judge(Case.Event event, Optional<BigDecimal> worth) {
    Optional<Case.Score> score = inForce(event.date());
    if (score.isEmpty()) {
      return Optional.of("no-score");
    }
    BigDecimal index = score.get().indices().get(event.portfolio());
    if (index == null) {
      return Optional.of("not-scored");
    }
    OracleStanding standing = OracleStanding.of(book, score.get(), event.portfolio(), index);
    Case.Gate gate = rule.gate().or(book::gate).orElse(new Case.Gate(BigDecimal.ZERO, false));
    if (!passes(gate, index) && !passes(gate, standing.at())) {
      return Optional.of(index.compareTo(gate.index()) == 0 ? "at-gate" : "below-gate");
    }
    Map<String, Object> facts = facts(event, score.get(), index, standing);
    for (Map.Entry<String, Case.Condition> one : new TreeMap<>(rule.requirements()).entrySet()) {
      if (Logic.holds(one.getValue(), facts) != Logic.YES) {
        return Optional.of(one.getKey());
      }
    }
    if (worth.isEmpty()) {
      return Optional.of("no-rate");
    }
    Optional<String> nothing = nothing(event);
    return nothing.isPresent()
        ? nothing
        : pay(event, worth.get(), score.get(), index, standing, facts);
  }

  private static boolean passes(Case.Gate gate, BigDecimal index) {
    int order = index.compareTo(gate.index());
    return gate.above() ? order > 0 : order >= 0;
  }

  /** Why there is nothing to pay on, whoever the partner is. */
  private Optional<String> nothing(Case.Event event) {
    return switch (event.type()) {
      case "milestone" ->
          rule.amounts().containsKey(event.stage())
              ? Optional.empty()
              : Optional.of("stage-not-paid");
      case "growth" ->
          event.value().amount().compareTo(event.before().amount()) > 0
              ? Optional.empty()
              : Optional.of("no-growth");
      case "renewal" ->
          event.value().amount().signum() == 0
              ? Optional.of(
                  event.renewed().amount().signum() == 0 ? "nothing-due" : "nothing-to-renew")
              : notRenewedInTime(event);
      default -> Optional.empty();
    };
  }

  private static Optional<String> notRenewedInTime(Case.Event event) {
    return event.renewedOn().isEmpty()
        ? Optional.of("not-renewed")
        : event.renewedOn().get().compareTo(event.date()) > 0
            ? Optional.of("late")
            : Optional.empty();
  }

  private Optional<String> pay(
      Case.Event event,
      BigDecimal worth,
      Case.Score score,
      BigDecimal index,
      OracleStanding standing,
      Map<String, Object> facts) {
    BigDecimal otherIndex = rule.multiplierOn().map(score.indices()::get).orElse(null);
    if (rule.multiplierOn().isPresent() && otherIndex == null) {
      return Optional.of("not-scored");
    }
    Optional<BigDecimal> rate = Logic.answer(rule.rate(), index, facts);
    Optional<BigDecimal> multiplier =
        Logic.answer(rule.multiplier(), otherIndex == null ? index : otherIndex, facts);
    if (rate.isEmpty() || multiplier.isEmpty()) {
      return Optional.of("undecided");
    }
    BigDecimal base = worth;
    Case.Money stated = worth(event);
    if (event.type().equals("renewal")) {
      base = inStatement(event.renewed()).orElseThrow().min(worth);
      if (base.compareTo(worth) < 0) {
        lose(
            event,
            new Case.Money(stated.amount().subtract(event.renewed().amount()), stated.currency()),
            "partly-renewed");
        stated = event.renewed();
      }
    }
    boolean isKept = standing != OracleStanding.computed(index);
    paid.add(
        new Paid(
            event,
            score.asOf(),
            stated,
            index,
            standing.title() + (isKept ? ", protected" : ""),
            base,
            rate.get(),
            multiplier.get(),
            otherIndex == null
                ? ""
                : NAMES.get(rule.multiplierOn().get()) + " " + Lines.plain(otherIndex)));
    return Optional.empty();
  }

  private Optional<Case.Score> inForce(LocalDate date) {
    if (all.always()) {
      return Optional.of(all.scores().get(0));
    }
    Optional<Case.Score> latest = Optional.empty();
    for (Case.Score score : all.scores()) {
      boolean isLater = latest.isEmpty() || score.asOf().compareTo(latest.get().asOf()) > 0;
      if (score.asOf().compareTo(date) <= 0 && isLater) {
        latest = Optional.of(score);
      }
    }
    return latest;
  }

  /** What the library provides hides what the event states, and that what the partner states. */
  private static Map<String, Object> facts(
      Case.Event event, Case.Score score, BigDecimal index, OracleStanding standing) {
    Map<String, Object> facts = new HashMap<>(score.attributes());
    facts.putAll(event.facts());
    facts.put("index", index);
    facts.put("standing", standing.id());
    facts.put("portfolio", event.portfolio());
    facts.put("event-date", event.date());
    if (event.type().equals("renewal")) {
      event.renewedOn().ifPresent(on -> facts.put("renewed-on", on));
    }
    return facts;
  }
}
