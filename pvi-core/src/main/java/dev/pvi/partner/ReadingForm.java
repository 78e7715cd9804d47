package dev.pvi.partner;

import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.MoneyKinds;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * How a reading is written. A value with unit and base is the plain form; {@code part} and {@code
 * of}, or {@code current} and {@code prior}, with a currency, are short for a share and for growth.
 */
record ReadingForm(
    Optional<Fact> value,
    Optional<String> unit,
    Optional<BigMoney> base,
    Optional<BigDecimal> part,
    Optional<BigDecimal> of,
    Optional<BigDecimal> current,
    Optional<BigDecimal> prior,
    Optional<CurrencyUnit> currency,
    Optional<String> absent,
    Optional<String> notApplicable) {

  private static final Form<ReadingForm> FORM =
      Form.of(
          "reading-object",
          "what was measured for a metric: value, part and of, current and prior, absent, or"
              + " notApplicable",
          fields -> {
            var value = fields.optional("value", Fact.KIND, "A number, ratio, level or flag.");
            var unit = fields.optional("unit", Kind.text(), "The unit, if not that of the metric.");
            var base = fields.optional("base", MoneyKinds.AMOUNT, "What a minimum tests.");
            var part = fields.optional("part", Kind.decimal(), "The part of a share, an amount.");
            var of =
                fields.optional(
                    "of",
                    Kind.decimalFrom(BigDecimal.ZERO),
                    "The whole of a share; 0: not applicable.");
            var current = fields.optional("current", Kind.decimal(), "The current amount.");
            var prior =
                fields.optional(
                    "prior",
                    Kind.decimal(),
                    "The amount of the prior period; not greater than 0: growth is undefined.");
            var currency =
                fields.optional("currency", MoneyKinds.CURRENCY, "The currency of the amounts.");
            var absent = fields.optional("absent", Kind.text(), "Why nothing was measured.");
            var notApplicable =
                fields.optional("notApplicable", Kind.text(), "Why the metric does not apply.");
            fields.writes(
                (it, out) ->
                    out.put(value, it.value())
                        .put(unit, it.unit())
                        .put(base, it.base())
                        .put(part, it.part())
                        .put(of, it.of())
                        .put(current, it.current())
                        .put(prior, it.prior())
                        .put(currency, it.currency())
                        .put(absent, it.absent())
                        .put(notApplicable, it.notApplicable()));
            return values ->
                new ReadingForm(
                    values.get(value),
                    values.get(unit),
                    values.get(base),
                    values.get(part),
                    values.get(of),
                    values.get(current),
                    values.get(prior),
                    values.get(currency),
                    values.get(absent),
                    values.get(notApplicable));
          });

  /** A bare number, level or flag, or an object. */
  static final Kind<Reading> KIND =
      new Kind<>() {
        private final Kind<Reading> object = FORM.as(ReadingForm::reading, ReadingForm::of);

        @Override
        public Optional<Reading> read(Tree node, Reader reader) {
          return switch (node.type()) {
            case NUMBER -> node.asNumber().map(Reading::of);
            case TEXT -> Kind.text().read(node, reader).map(Reading::level);
            case FLAG -> node.asFlag().map(Reading::flag);
            case OBJECT -> object.read(node, reader);
            default -> {
              reader.expected(node, FormCode.WRONG_TYPE, says());
              yield Optional.empty();
            }
          };
        }

        @Override
        public Tree write(Reading reading) {
          return object.write(reading);
        }

        @Override
        public Shape shape() {
          return new Shape.AnyOf(List.of(Kind.decimal(), Kind.text(), Kind.flag(), object));
        }

        @Override
        public String says() {
          return "a number, a level, a flag, or " + object.says();
        }
      };

  private static ReadingForm of(Reading reading) {
    Optional<Fact> value = Optional.empty();
    Optional<String> unit = Optional.empty();
    Optional<BigMoney> base = Optional.empty();
    Optional<String> absent = Optional.empty();
    Optional<String> notApplicable = Optional.empty();
    if (reading instanceof Reading.Known known) {
      value = Optional.of(known.value());
      unit = known.unit();
      base = known.base();
    } else if (reading instanceof Reading.Absent none) {
      absent = Optional.of(none.reason());
    } else {
      notApplicable = Optional.of(((Reading.NotApplicable) reading).reason());
    }
    return new ReadingForm(
        value,
        unit,
        base,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        absent,
        notApplicable);
  }

  private Reading reading() {
    long stated =
        Stream.of(value, part, current, absent, notApplicable).filter(Optional::isPresent).count();
    if (stated != 1
        || of.isPresent() != part.isPresent()
        || prior.isPresent() != current.isPresent()) {
      throw new IllegalArgumentException(
          "a reading must state exactly one of value, part and of, current and prior, absent,"
              + " notApplicable - but was: "
              + stated
              + " of them, or half a pair");
    }
    if (absent.isPresent()) {
      return Reading.absent(absent.get());
    } else if (notApplicable.isPresent()) {
      return Reading.notApplicable(notApplicable.get());
    } else if (value.isPresent()) {
      return new Reading.Known(value.get(), unit, base);
    }
    CurrencyUnit in =
        currency.orElseThrow(
            () -> new IllegalArgumentException("amounts must state a currency - but was: none"));
    return part.isPresent()
        ? Reading.percent(BigMoney.of(in, part.get()), BigMoney.of(in, of.orElseThrow()))
        : Reading.growth(
            BigMoney.of(in, current.orElseThrow()), BigMoney.of(in, prior.orElseThrow()));
  }
}
