package dev.pvi;

import dev.pvi.explain.Findings;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** A random partner about whom nothing is wrong by a {@link AnyBook}. */
final class AnyPartner {

  private final AnyBook book;
  private final Map<String, List<Table>> tables = new HashMap<>();
  private final Random random;

  /**
   * Partners of a book.
   *
   * @param book the book
   * @param read the same, read
   * @param random chooses
   */
  AnyPartner(AnyBook book, RuleBook read, Random random) {
    this.book = book;
    this.random = random;
    read.bind(ScoringRules.standard(), new Findings())
        .forEach(
            (metric, schedule) ->
                tables.put(
                    metric,
                    schedule.leaves().stream().map(leaf -> table(leaf.schedule())).toList()));
  }

  PartnerSnapshot next() {
    LocalDate asOf = day();
    PartnerSnapshot.Builder partner = PartnerSnapshot.builder().id("partner-1").asOf(asOf);
    for (String attribute : AnyBook.IDS) {
      if (random.nextBoolean()) {
        partner.attribute(attribute, attribute(attribute));
      }
    }
    for (String portfolio : book.portfolios) {
      for (String metric : book.metrics()) {
        reading(book.inputs.get(metric))
            .filter(reading -> isCovered(reading, tables.get(metric)))
            .ifPresent(reading -> partner.reading(portfolio, metric, reading));
      }
      if (random.nextBoolean()) {
        partner.standing(portfolio, "middle", asOf.minusDays(random.nextInt(900)));
      }
    }
    if (random.nextBoolean()) {
      partner.credentials(credentials(book.certifications));
    }
    return partner.build();
  }

  private Fact attribute(String id) {
    return switch (id) {
      case "maturity" -> Fact.of(AnyBook.LEVELS.get(random.nextInt(3)));
      case "audited" -> Fact.of(random.nextBoolean());
      case "staff" -> Fact.of(number(random));
      case "revenue" -> Fact.of(amount());
      case "colour" -> Fact.of("red");
      default -> Fact.of(day());
    };
  }

  private Optional<Reading> reading(List<String> levels) {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Reading.absent("the export failed"));
      case 2 -> Optional.of(Reading.notApplicable("no bookings"));
      default -> {
        Fact value =
            levels.isEmpty() ? quantity() : Fact.of(levels.get(random.nextInt(levels.size())));
        Optional<BigMoney> base = random.nextBoolean() ? Optional.empty() : Optional.of(amount());
        yield Optional.of(new Reading.Known(value, Optional.empty(), base));
      }
    };
  }

  private static Table table(Schedule leaf) {
    return leaf instanceof Scaled scaled ? scaled.table() : (Table) leaf;
  }

  /** Whether the metric may be read so: one of its tables has a row for it. */
  private static boolean isCovered(Reading reading, List<Table> tables) {
    List<Table> looking = tables.stream().filter(table -> !(table instanceof Constant)).toList();
    return !(reading instanceof Reading.Known known)
        || looking.isEmpty()
        || looking.stream().anyMatch(table -> table.at(known.value()).isPresent());
  }

  private Fact quantity() {
    BigDecimal number = number(random);
    return random.nextBoolean() || number.signum() <= 0
        ? Fact.of(number)
        : Fact.of(new Ratio(number(random), number));
  }

  private List<Credential> credentials(List<String> certifications) {
    List<Credential> held = new ArrayList<>();
    for (String certification : certifications) {
      held.add(
          new Credential(
              certification,
              "person-1",
              random.nextBoolean(),
              Optional.of(day()).filter(from -> random.nextBoolean()),
              Optional.empty()));
    }
    return held;
  }

  private BigMoney amount() {
    return BigMoney.of(CurrencyUnit.EUR, BigDecimal.valueOf(random.nextInt(100_000), 2));
  }

  private LocalDate day() {
    return LocalDate.of(2025, 7, 1).plusDays(random.nextInt(700));
  }

  /** A small number, or one with as many digits as a decimal may have. */
  static BigDecimal number(Random random) {
    long digits = random.nextLong(-999_999_999_999_999_999L, 1_000_000_000_000_000_000L);
    return switch (random.nextInt(6)) {
      case 0 -> BigDecimal.valueOf(digits, 18).add(BigDecimal.valueOf(digits));
      case 1 -> BigDecimal.valueOf(digits, random.nextInt(19));
      default -> BigDecimal.valueOf(random.nextInt(-50, 150));
    };
  }
}
