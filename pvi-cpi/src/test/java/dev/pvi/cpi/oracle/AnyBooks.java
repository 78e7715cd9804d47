package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random releases of one program, with gaps and overlaps, and corrections of them. */
final class AnyBooks {

  private static final LocalDate FIRST_KNOWN = LocalDate.of(2025, 5, 1);
  private static final int DAYS_OF_KNOWLEDGE = 200;
  private static final List<String> MEASURES =
      List.of("tcv", "tcv", "milestone", "acv-growth", "renewed-on-time");
  private static final List<String> MOTIONS = List.of("land", "adopt", "expand", "renew");
  private static final List<String> THRESHOLDS = List.of("0", "4", "5", "5.00", "6", "7.5", "8");
  private static final List<String> REQUIREMENTS = List.of("assessed", "sized", "open", "a1");

  private final Random random;
  private final Pick pick;
  private final boolean tiny;
  private final AnyFormulas formulas;

  AnyBooks(Random random, Pick pick, boolean tiny) {
    this.random = random;
    this.pick = pick;
    this.tiny = tiny;
    formulas = new AnyFormulas(random, pick);
  }

  List<Case.Book> releases() {
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < DAYS_OF_KNOWLEDGE; day++) {
      days.add(day);
    }
    Collections.shuffle(days, random);
    int count = Math.max(1, random.nextInt(4));
    List<Case.Book> books = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      books.add(book("v" + (9 - i), FIRST_KNOWN.plusDays(days.get(i)), Optional.empty()));
    }
    int corrections = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    for (int i = 0; i < corrections; i++) {
      Case.Book corrected = pick.one(books);
      LocalDate known = corrected.known().plusDays(1L + i * 2 + random.nextInt(2));
      books.add(book("c" + i, known, Optional.of(corrected.version())));
    }
    Collections.shuffle(books, random);
    return books;
  }

  LocalDate someDayOfKnowledge() {
    return FIRST_KNOWN.plusDays(random.nextInt(DAYS_OF_KNOWLEDGE + 10));
  }

  private Case.Book book(String version, LocalDate known, Optional<String> corrects) {
    LocalDate from =
        random.nextInt(3) == 0
            ? LocalDate.of(2026, 3, 1)
            : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180) - 90);
    Optional<LocalDate> through =
        random.nextInt(3) == 0 ? Optional.of(from.plusDays(random.nextInt(300))) : Optional.empty();
    String currency = pick.currency();
    List<Case.Rule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      rules.add(rule("r" + (9 - i), currency));
    }
    return new Case.Book(
        version,
        from,
        through,
        known,
        corrects,
        currency,
        pick.one(Pick.MODES),
        random.nextInt(3) == 0 ? Optional.of(gate()) : Optional.empty(),
        random.nextInt(3) > 0,
        pick.one(List.of("", "Rates are examples.", "Of " + version + ".")),
        rules);
  }

  private Case.Gate gate() {
    return new Case.Gate(new BigDecimal(pick.one(THRESHOLDS)), random.nextInt(3) == 0);
  }

  private Case.Rule rule(String id, String currency) {
    String measure = pick.one(MEASURES);
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    if (measure.equals("milestone")) {
      amounts.put("onboard", new BigDecimal(tiny ? "0.5" : "333.335"));
      amounts.put("use", random.nextBoolean() ? BigDecimal.ZERO : pick.decimal(100_000, 2));
    }
    Map<String, Case.Condition> requirements = new LinkedHashMap<>();
    int count = Math.max(0, random.nextInt(5) - 2);
    for (int i = 0; i < count; i++) {
      requirements.put(pick.one(REQUIREMENTS), formulas.requirement(currency));
    }
    Optional<String> multiplierOn =
        random.nextInt(4) == 0
            ? Optional.of(pick.one(List.of("networking", "security", "security", "services")))
            : Optional.empty();
    return new Case.Rule(
        id,
        random.nextInt(2),
        pick.one(MOTIONS),
        measure,
        pick.one(
            List.of(
                List.of(),
                List.of(),
                List.of(),
                List.of("networking", "services"),
                List.of("security"))),
        random.nextInt(3) == 0 ? Optional.of(gate()) : Optional.empty(),
        requirements,
        amounts,
        formulas.rate(tiny, currency),
        multiplierOn.isPresent() ? formulas.multiplierOnIndex() : formulas.multiplier(currency),
        multiplierOn);
  }
}
