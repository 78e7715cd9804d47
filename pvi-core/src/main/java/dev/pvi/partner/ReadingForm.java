package dev.pvi.partner;

import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * How a reading is written. A value with unit and base is the plain form; {@code part} and {@code
 * of}, or {@code current} and {@code prior}, with a currency, are short for a share and for growth.
 */
@Value.Immutable
abstract class ReadingForm {

  private static final Form<ReadingForm> FORM =
      Form.of(
          "reading-object",
          "what was measured for a metric: value, part and of, current and prior, absent, or"
              + " notApplicable",
          fields -> {
            var value = fields.optional("value", Fact.KIND, "A number, ratio, level or flag.");
            var unit =
                fields.optional(
                    "unit",
                    Kind.name(),
                    "The unit, which is that of the metric, or fraction, if that is percent: 0.55"
                        + " is 55 percent. If not stated, that of the metric.");
            var base = fields.optional("base", Kind.money(), "What a minimum tests.");
            var part = fields.optional("part", Kind.decimal(), "The part of a share, an amount.");
            var of =
                fields.optional(
                    "of",
                    Kind.decimalFrom(BigDecimal.ZERO),
                    "The whole of a share; 0 of 0: not applicable; any other part of 0:"
                        + " inconsistent.");
            var current = fields.optional("current", Kind.decimal(), "The current amount.");
            var prior =
                fields.optional(
                    "prior",
                    Kind.decimal(),
                    "The amount of the prior period; not greater than 0: growth is undefined.");
            var currency =
                fields.optional("currency", Kind.currency(), "The currency of the amounts.");
            var absent = fields.optional("absent", Kind.name(), "Why nothing was measured.");
            var notApplicable =
                fields.optional("notApplicable", Kind.name(), "Why the metric does not apply.");
            var code =
                fields.optional(
                    "code",
                    Kind.id(),
                    "The kind of absence, beside absent: no-prior-period, not-yet-due, inconsistent,"
                        + " or one of the house; not-measured, if not stated. Likewise beside"
                        + " notApplicable.");
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
                        .put(notApplicable, it.notApplicable())
                        .put(code, it.code()));
            return values ->
                builder()
                    .value(values.get(value))
                    .unit(values.get(unit))
                    .base(values.get(base))
                    .part(values.get(part))
                    .of(values.get(of))
                    .current(values.get(current))
                    .prior(values.get(prior))
                    .currency(values.get(currency))
                    .absent(values.get(absent))
                    .notApplicable(values.get(notApplicable))
                    .code(values.get(code))
                    .build();
          });

  /** A bare number, level or flag, or an object. */
  static final Kind<Reading> KIND =
      new Kind<>() {
        private final Kind<Reading> object = FORM.as(ReadingForm::reading, ReadingForm::of);

        @Override
        public Optional<Reading> read(Tree node, Reader reader) {
          return switch (node.type()) {
            case NUMBER -> node.asNumber().map(Reading::of);
            case TEXT -> Kind.name().read(node, reader).map(Reading::level);
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
          return new Shape.AnyOf(List.of(Kind.decimal(), Kind.name(), Kind.flag(), object));
        }

        @Override
        public String says() {
          return "a number, a level, a flag, or " + object.says();
        }
      };

  abstract Optional<Fact> value();

  abstract Optional<String> unit();

  abstract Optional<BigMoney> base();

  abstract Optional<BigDecimal> part();

  abstract Optional<BigDecimal> of();

  abstract Optional<BigDecimal> current();

  abstract Optional<BigDecimal> prior();

  abstract Optional<CurrencyUnit> currency();

  abstract Optional<String> absent();

  abstract Optional<String> notApplicable();

  abstract Optional<String> code();

  /** Called by the form, too, as a class and its subclass must not wait for one another. */
  private static ImmutableReadingForm.Builder builder() {
    return ImmutableReadingForm.builder();
  }

  private static ReadingForm of(Reading reading) {
    if (reading instanceof Reading.Known known) {
      return builder().value(known.value()).unit(known.unit()).base(known.base()).build();
    }
    if (reading instanceof Reading.Absent none) {
      return builder()
          .absent(none.reason())
          .code(unless(Reading.Absent.NOT_MEASURED, none.code()))
          .build();
    }
    Reading.NotApplicable none = (Reading.NotApplicable) reading;
    return builder()
        .notApplicable(none.reason())
        .code(unless(Reading.NotApplicable.NOT_APPLICABLE, none.code()))
        .build();
  }

  private static Optional<String> unless(String usual, String code) {
    return usual.equals(code) ? Optional.empty() : Optional.of(code);
  }

  private Reading reading() {
    long stated =
        Stream.of(value(), part(), current(), absent(), notApplicable())
            .filter(Optional::isPresent)
            .count();
    if (stated != 1
        || of().isPresent() != part().isPresent()
        || prior().isPresent() != current().isPresent()) {
      throw new IllegalArgumentException(
          "a reading must state exactly one of value, part and of, current and prior, absent,"
              + " notApplicable - but was: "
              + stated
              + " of them, or half a pair");
    }
    if (absent().isPresent()) {
      return Reading.absent(absent().get(), code().orElse(Reading.Absent.NOT_MEASURED));
    } else if (notApplicable().isPresent()) {
      return Reading.notApplicable(
          notApplicable().get(), code().orElse(Reading.NotApplicable.NOT_APPLICABLE));
    } else if (code().isPresent()) {
      throw new IllegalArgumentException(
          "code must stand beside absent or notApplicable - but was: " + code().get());
    } else if (value().isPresent()) {
      return new Reading.Known(value().get(), unit(), base());
    }
    CurrencyUnit in =
        currency()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("amounts must state a currency - but was: none"));
    return part().isPresent()
        ? Reading.percent(BigMoney.of(in, part().get()), BigMoney.of(in, of().orElseThrow()))
        : Reading.growth(
            BigMoney.of(in, current().orElseThrow()), BigMoney.of(in, prior().orElseThrow()));
  }
}
