package dev.pvi.cpi.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.DayCount;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.Credential;
import dev.pvi.rulebook.Ladder;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.time.FiscalPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may test: of the event, of the score in force on a day, of the period, then what
 * holds for the partner. Looks at one event after the other; what does not depend on the event can
 * be told before.
 */
final class EventFacts implements Facts {

  private static final Set<String> OF_SCORE =
      ImmutableSet.of(
          "index", "standing", "standing-protected", "portfolio", "period-start", "period-end");

  private final BoundBook book;
  private final Period period;
  private final Optional<Fact> index;
  private final Optional<Fact> standing;
  private final Optional<Fact> isProtected;
  private final Optional<Fact> portfolio;
  private final SortedMap<String, Fact> ofPartner;
  private final List<Credential> credentials;
  private final boolean partnerIsKnown;
  private final Set<String> reliedOn = new TreeSet<>();
  private Map<String, Fact> quantities = ImmutableMap.of();
  private @Nullable Counted counted;
  private @Nullable LocalDate moment;
  private Optional<Fact> date = Optional.empty();

  /**
   * Looks at no event yet.
   *
   * @param partnerIsKnown whether what holds for the partner may settle a condition; not where an
   *     event states otherwise
   */
  EventFacts(
      BoundBook book,
      Period period,
      PartnerScore partner,
      PortfolioScore score,
      Ladder.Rung standing,
      boolean partnerIsKnown) {
    this.book = book;
    this.period = period;
    this.index = Optional.of(Fact.of(score.index()));
    this.standing = Optional.of(Fact.of(standing.standing().id()));
    this.isProtected = Optional.of(Fact.of(!standing.equals(score.computedStanding())));
    this.portfolio = Optional.of(Fact.of(score.portfolio().id()));
    this.ofPartner = partner.attributes();
    this.credentials = partner.partner().credentials().orElse(List.of());
    this.partnerIsKnown = partnerIsKnown;
  }

  /**
   * Looks at events alone, whatever the score.
   *
   * @param ofPartner what else holds for the partner
   */
  EventFacts(BoundBook book, Period period, SortedMap<String, Fact> ofPartner) {
    this.book = book;
    this.period = period;
    this.index = Optional.empty();
    this.standing = Optional.empty();
    this.isProtected = Optional.empty();
    this.portfolio = Optional.empty();
    this.ofPartner = ofPartner;
    this.credentials = List.of();
    this.partnerIsKnown = false;
  }

  /** Looks at an event from now on, on its own day. */
  void look(Counted other) {
    look(other, ImmutableMap.of());
  }

  /** Looks at an event from now on, as one of a pot. */
  void look(Counted other, Map<String, Fact> ofPot) {
    counted = other;
    date = Optional.empty();
    quantities = ofPot;
    moment = null;
  }

  /** Looks at an event as things stood on a day. */
  void look(Counted other, LocalDate day) {
    look(other);
    moment = day;
  }

  @Nullable Event event() {
    return counted == null ? null : counted.event();
  }

  @Override
  public Optional<Fact> get(String attribute) {
    return switch (attribute) {
      case "index" -> index;
      case "standing" -> standing;
      case "standing-protected" -> isProtected;
      case "portfolio" -> portfolio();
      case "event-date" -> date();
      case "event-type" ->
          counted == null ? Optional.empty() : Optional.of(Fact.of(counted.event().type()));
      case "period-start" -> period.start();
      case "period-end" -> period.end();
      case "fiscal-month" -> fiscal(FiscalPeriod.Unit.MONTH);
      case "fiscal-quarter" -> fiscal(FiscalPeriod.Unit.QUARTER);
      case "fiscal-half" -> fiscal(FiscalPeriod.Unit.HALF);
      case "fiscal-year" -> fiscal(FiscalPeriod.Unit.YEAR);
      default -> stated(attribute);
    };
  }

  private Optional<Fact> portfolio() {
    return portfolio.isPresent() || counted == null
        ? portfolio
        : Optional.of(Fact.of(counted.event().portfolio().id()));
  }

  private Optional<Fact> date() {
    if (date.isEmpty() && counted != null) {
      date = Optional.of(Fact.of(counted.judgedOn()));
    }
    return date;
  }

  private Optional<Fact> fiscal(FiscalPeriod.Unit unit) {
    return counted == null ? Optional.empty() : Optional.of(fiscal(counted.judgedOn(), unit));
  }

  private Fact fiscal(LocalDate day, FiscalPeriod.Unit unit) {
    return Fact.of(book.book().calendar().period(day, unit).label());
  }

  /**
   * Returns by what the event is totalled: as facts go, but that what takes back an event from
   * before the period is totalled with those of its own fiscal period, as the pots of the other are
   * closed.
   */
  Optional<Fact> ofPot(String attribute) {
    if (counted != null
        && attribute.startsWith("fiscal-")
        && counted.judgedOn().isBefore(period.from())) {
      for (FiscalPeriod.Unit unit : FiscalPeriod.Unit.values()) {
        if (attribute.endsWith(unit.name().toLowerCase(Locale.ROOT))) {
          return Optional.of(fiscal(counted.date(), unit));
        }
      }
    }
    return get(attribute);
  }

  private Optional<Fact> stated(String attribute) {
    if (!quantities.isEmpty()) {
      @Nullable Fact quantity = quantities.get(attribute);
      if (quantity != null) {
        return Optional.of(quantity);
      }
    }
    @Nullable Fact own = counted == null ? null : counted.event().facts().get(attribute);
    if (own instanceof Fact.Amount amount) {
      return inBook(amount);
    }
    if (own == null) {
      own = ofPartner.get(attribute);
    }
    if (own == null && counted != null) {
      own = book.otherwise(counted.event().type(), attribute);
    }
    return own == null ? derived(attribute) : Optional.of(own);
  }

  /** Amounts are compared in the currency of the book. */
  private Optional<Fact> inBook(Fact.Amount amount) {
    if (amount.value().getCurrencyUnit().equals(book.book().currency()) || counted == null) {
      return Optional.of(amount);
    }
    @Nullable BigDecimal value = period.exchange().of(amount.value(), counted.judgedOn());
    value =
        value == null
            ? null
            : period.exchange().intoBook(value, book.book().currency(), counted.judgedOn());
    return value == null ? Optional.of(amount) : Optional.of(book.amount(value));
  }

  private Optional<Fact> derived(String attribute) {
    @Nullable DayCount days = book.days().get(attribute);
    if (days != null) {
      return days(days);
    }
    @Nullable List<String> certifications = book.book().credentials().get(attribute);
    if (certifications == null || counted == null) {
      return Optional.empty();
    }
    return Optional.of(
        Fact.of(isHeld(certifications, moment == null ? counted.judgedOn() : moment)));
  }

  private boolean isHeld(List<String> certifications, LocalDate day) {
    for (Credential one : credentials) {
      if (certifications.contains(one.certification()) && one.linked() && one.validOn(day)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Fact> days(DayCount days) {
    Optional<Fact> from = get(days.from());
    Optional<Fact> to = get(days.to());
    return from.isPresent()
            && to.isPresent()
            && from.get() instanceof Fact.Day first
            && to.get() instanceof Fact.Day last
        ? Optional.of(Fact.of(ChronoUnit.DAYS.between(first.value(), last.value())))
        : Optional.empty();
  }

  /**
   * Returns whether a condition has the same answer for every event, but for those that {@linkplain
   * #overrules overrule} what it looks at of the partner, which is noted for that.
   */
  boolean settles(Tested tested) {
    List<String> attributes = tested.attributes();
    if (!attributes.stream().allMatch(this::isKnown)) {
      return false;
    }
    attributes.stream().filter(attribute -> !OF_SCORE.contains(attribute)).forEach(reliedOn::add);
    return true;
  }

  private boolean isKnown(String attribute) {
    return OF_SCORE.contains(attribute)
        || (partnerIsKnown
            && !attribute.startsWith("event-")
            && !attribute.startsWith("fiscal-")
            && !book.quantities().contains(attribute)
            && ofPartner.containsKey(attribute));
  }

  /** Returns whether an event states otherwise what was settled by what holds for the partner. */
  boolean overrules(Counted other) {
    Map<String, Fact> facts = other.event().facts();
    if (!reliedOn.isEmpty() && !facts.isEmpty()) {
      for (String attribute : reliedOn) {
        if (facts.containsKey(attribute)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the number that a schedule looks up; an amount in the currency of the book. */
  Optional<Fact> input(String attribute) {
    Optional<Fact> fact = get(attribute);
    if (fact.isPresent()
        && fact.get() instanceof Fact.Amount amount
        && amount.value().getCurrencyUnit().equals(book.book().currency())) {
      return Optional.of(Fact.of(Ratio.exact(amount.value().getAmount(), BigDecimal.ONE)));
    }
    return fact;
  }
}
