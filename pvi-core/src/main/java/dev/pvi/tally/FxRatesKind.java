package dev.pvi.tally;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rates of one currency: a number that holds always, or a list of rates that begin on a day.
 */
final class FxRatesKind implements Kind<List<FxRates.Rate>> {

  private static final Kind<BigDecimal> WORTH =
      Kind.decimalFrom(BigDecimal.ZERO)
          .as(worth -> new FxRates.Rate(worth, Optional.empty()).worth(), Function.identity());

  private static final Form<FxRates.Rate> RATE =
      Form.of(
          "exchange-rate",
          "what one unit of a currency is worth",
          fields -> {
            var from =
                fields.optional(
                    "from", Kind.date(), "From which day; before any other, if not stated.");
            var worth = fields.required("worth", WORTH, "How much it is worth, greater than 0.");
            fields.writes((it, out) -> out.put(from, it.from()).put(worth, it.worth()));
            return values -> new FxRates.Rate(values.get(worth), values.get(from));
          });

  private static final Kind<List<FxRates.Rate>> RATES = Kind.listOf(RATE, 1);

  static final Kind<FxRates> WHOLE =
      Kind.mapOf(
              Kind.text("a currency of three capital letters", FxRates.CODE.pattern()),
              new FxRatesKind())
          .as(FxRatesKind::rates, FxRatesKind::byCurrency);

  private FxRatesKind() {}

  private static FxRates rates(SortedMap<String, List<FxRates.Rate>> byCurrency) {
    FxRates all = FxRates.none();
    for (var currency : byCurrency.entrySet()) {
      for (FxRates.Rate rate : currency.getValue()) {
        Optional<LocalDate> from = rate.from();
        all =
            from.isPresent()
                ? all.with(currency.getKey(), from.get(), rate.worth())
                : all.with(currency.getKey(), rate.worth());
      }
    }
    return all;
  }

  private static SortedMap<String, List<FxRates.Rate>> byCurrency(FxRates rates) {
    SortedMap<String, List<FxRates.Rate>> all = new TreeMap<>();
    rates.currencies().forEach(currency -> all.put(currency, rates.rates(currency)));
    return all;
  }

  @Override
  public Optional<List<FxRates.Rate>> read(Tree node, Reader reader) {
    if (node.type() != Tree.Type.ARRAY) {
      return WORTH.read(node, reader).map(worth -> List.of(always(worth)));
    }
    Optional<List<FxRates.Rate>> rates = RATES.read(node, reader);
    return rates.isPresent() && areOfDifferentDays(rates.get(), node, reader)
        ? rates
        : Optional.empty();
  }

  private static FxRates.Rate always(BigDecimal worth) {
    return new FxRates.Rate(worth, Optional.empty());
  }

  private static boolean areOfDifferentDays(List<FxRates.Rate> rates, Tree node, Reader reader) {
    Set<Optional<LocalDate>> days = new HashSet<>();
    boolean different = true;
    for (int i = 0; i < rates.size(); i++) {
      if (!days.add(rates.get(i).from())) {
        Tree one = node.elements().get(i);
        reader.error(one.get("from").orElse(one), TallyCode.DUPLICATE_RATE);
        different = false;
      }
    }
    return different;
  }

  @Override
  public Tree write(List<FxRates.Rate> rates) {
    return rates.size() == 1 && rates.get(0).from().isEmpty()
        ? WORTH.write(rates.get(0).worth())
        : RATES.write(rates);
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(List.of(WORTH, RATES));
  }

  @Override
  public String says() {
    return "a rate, or a list of rates with the day from which each holds";
  }
}
