package dev.pvi.tally;

import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A row of a host: a day, perhaps an amount, and facts. */
record Row(LocalDate date, Optional<BigDecimal> amount, Map<String, Fact> facts) {

  static final Attributes ATTRIBUTES =
      Attributes.of(
          List.of(
              Attribute.of("kind", Attribute.Type.TEXT),
              Attribute.of("customer", Attribute.Type.TEXT),
              Attribute.of("units", Attribute.Type.NUMBER),
              Attribute.of("price", Attribute.Type.MONEY),
              Attribute.of("restated", Attribute.Type.FLAG)));

  static final Rows<Row> ROWS =
      new Rows<>() {
        @Override
        public LocalDate date(Row row) {
          return row.date;
        }

        @Override
        public Optional<BigDecimal> amount(Row row) {
          return row.amount;
        }

        @Override
        public Optional<BigDecimal> amount(Row row, String fact) {
          Fact stated = row.facts.get(fact);
          if (stated instanceof Fact.Amount amount) {
            return Optional.of(amount.value().getAmount());
          }
          return stated instanceof Fact.Quantity quantity
              ? Optional.of(quantity.number())
              : Optional.empty();
        }

        @Override
        public Facts facts(Row row) {
          return Facts.of(row.facts);
        }
      };

  static Row of(String date, String amount) {
    return new Row(LocalDate.parse(date), Optional.of(new BigDecimal(amount)), Map.of());
  }

  static Row of(String amount) {
    return of("2026-02-01", amount);
  }

  static Row without() {
    return new Row(LocalDate.of(2026, 2, 1), Optional.empty(), Map.of());
  }

  Row with(String name, Fact fact) {
    Map<String, Fact> more = new TreeMap<>(facts);
    more.put(name, fact);
    return new Row(date, amount, more);
  }

  Row kind(String kind) {
    return with("kind", Fact.of(kind));
  }

  /** Returns a derivation, written with ' for ". */
  static Plan<Row> plan(String json) {
    Findings findings = new Findings();
    Optional<Plan<Row>> plan = read(json, findings);
    if (plan.isEmpty() || !findings.all().isEmpty()) {
      throw new AssertionError(findings.all());
    }
    return plan.get();
  }

  static Optional<Plan<Row>> read(String json, Findings findings) {
    Tree tree = Tree.parse("book", json.replace('\'', '"'), findings).orElseThrow();
    return Derivations.<Row>standard()
        .bind(tree, Reader.of(findings).with(Attributes.class, ATTRIBUTES));
  }

  static Span span(String from, String through) {
    return new Span(LocalDate.parse(from), LocalDate.parse(through), Quarters.civil());
  }

  /** Returns what rows of the first quarter of 2026 come to. */
  static Derived value(String plan, Row... rows) {
    Tally<Row> tally = plan(plan).start(ROWS, span("2026-01-01", "2026-03-31"));
    for (Row row : rows) {
      tally.add(row, 1);
    }
    return tally.value();
  }
}
