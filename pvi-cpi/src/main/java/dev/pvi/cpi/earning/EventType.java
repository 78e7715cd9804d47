package dev.pvi.cpi.earning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * A kind of event that the library knows by itself: what it is, and what it states beyond id, date
 * and portfolio. A book may declare more kinds, whose events state everything as further facts.
 *
 * @param id the type as a document states it, such as {@code booking}
 * @param meaning what such an event is
 * @param dated what its date is
 * @param takesBack whether what it states is taken back: counted as less than 0
 * @param parts what it states beyond id, date and portfolio
 */
public record EventType(
    String id, String meaning, String dated, boolean takesBack, List<Part> parts) {

  /**
   * A part that such an event states by a field of its own.
   *
   * @param attribute the id of the fact, which is how rules call it
   * @param type what its value is
   * @param required whether every such event states it
   * @param signed whether an amount may be less than 0
   * @param meaning what it is
   */
  public record Part(
      String attribute, Attribute.Type type, boolean required, boolean signed, String meaning) {

    private static Part amount(String attribute, String meaning) {
      return new Part(attribute, Attribute.Type.MONEY, true, false, meaning);
    }

    private static Part signed(String attribute, String meaning) {
      return new Part(attribute, Attribute.Type.MONEY, true, true, meaning);
    }

    private Part ifKnown() {
      return new Part(attribute, type, false, signed, meaning);
    }

    private static Part day(String attribute, String meaning) {
      return new Part(attribute, Attribute.Type.DATE, false, false, meaning);
    }

    /** Returns the field of a document that states it: {@code renewed-on} is {@code renewedOn}. */
    public String field() {
      int hyphen = attribute.indexOf('-');
      return hyphen < 0
          ? attribute
          : attribute.substring(0, hyphen)
              + Character.toUpperCase(attribute.charAt(hyphen + 1))
              + attribute.substring(hyphen + 2);
    }

    /** Returns how a document states it. */
    Kind<Fact> kind() {
      return switch (type) {
        case MONEY -> Kind.money().as(this::amount, fact -> ((Fact.Amount) fact).value());
        case DATE -> Kind.date().as(Fact::of, fact -> ((Fact.Day) fact).value());
        default -> Kind.id().as(Fact::of, fact -> ((Fact.Text) fact).value());
      };
    }

    private Fact amount(BigMoney amount) {
      return checked(Fact.of(amount));
    }

    /**
     * Returns a fact that may be the value of this part.
     *
     * @throws IllegalArgumentException if it may not
     */
    Fact checked(Fact fact) {
      boolean fits =
          switch (type) {
            case MONEY -> fact instanceof Fact.Amount;
            case DATE -> fact instanceof Fact.Day;
            default -> fact instanceof Fact.Text;
          };
      if (!fits) {
        throw new IllegalArgumentException(field() + " must be " + says() + " - but was: " + fact);
      }
      if (!signed && fact instanceof Fact.Amount amount && amount.value().isNegative()) {
        throw new IllegalArgumentException(
            field() + " must be 0 or more - but was: " + Amounts.text(amount.value()));
      }
      if (fact instanceof Fact.Text text) {
        Ids.check(field(), text.value());
      }
      return fact;
    }

    private String says() {
      return switch (type) {
        case MONEY -> "an amount of money";
        case DATE -> "a date";
        default -> "a text";
      };
    }
  }

  private static final Part VALUE = Part.signed("value", "The total contract value.");

  /** All of them, in the order in which a reader meets them. */
  private static final ImmutableMap<String, EventType> STANDARD =
      Maps.uniqueIndex(
          List.of(
              new EventType(
                  "booking", "a deal that was booked", "The booking date.", false, List.of(VALUE)),
              new EventType(
                  "shipment",
                  "goods of a deal that were shipped",
                  "The date on which it counts: that of the booking or of the shipment.",
                  false,
                  List.of(
                      Part.signed("value", "The value shipped."),
                      Part.day("shipped-on", "The date of the shipment."))),
              new EventType(
                  "invoice",
                  "what was invoiced",
                  "The date of the invoice.",
                  false,
                  List.of(Part.signed("value", "The amount invoiced."))),
              new EventType(
                  "credit-note",
                  "what was credited, which is taken back",
                  "The date of the credit note.",
                  true,
                  List.of(
                      Part.amount("value", "The amount credited; all, if not stated.").ifKnown())),
              new EventType(
                  "renewal",
                  "a contract that fell due and was renewed, or not yet",
                  "The due date.",
                  false,
                  List.of(
                      Part.amount("due", "The value that fell due."),
                      Part.amount("renewed", "The value that was renewed.").ifKnown(),
                      Part.day("renewed-on", "The date of the renewal."))),
              new EventType(
                  "growth",
                  "the annual contract value of a period against the one before",
                  "The last day of the period.",
                  false,
                  List.of(
                      Part.amount("current", "That of the period."),
                      Part.amount("prior", "That of the period before."))),
              new EventType(
                  "milestone",
                  "a stage of a use case that was completed",
                  "The date of completion.",
                  false,
                  List.of(
                      new Part("stage", Attribute.Type.TEXT, true, false, "The stage."),
                      new Part("use-case", Attribute.Type.TEXT, false, false, "The use case."))),
              new EventType(
                  "claim",
                  "an amount that is claimed for something done",
                  "The date of what was done.",
                  false,
                  List.of(Part.amount("value", "The amount claimed."))),
              new EventType(
                  "baseline",
                  "what a later period is compared with",
                  "A day of the period that it stands for.",
                  false,
                  List.of(Part.amount("value", "The value of that period.")))),
          EventType::id);

  /** Checks that nothing changes afterwards. */
  public EventType {
    parts = ImmutableList.copyOf(parts);
  }

  /** Returns the kinds of event that need no declaration. */
  public static List<EventType> standard() {
    return STANDARD.values().asList();
  }

  /** Returns such a kind by its id. */
  public static Optional<EventType> find(String id) {
    return Optional.ofNullable(STANDARD.get(id));
  }

  /** Returns the facts that events of these kinds state, for the conditions of a book. */
  public static List<Attribute> attributes() {
    ImmutableList.Builder<Attribute> all = ImmutableList.builder();
    for (EventType type : STANDARD.values()) {
      for (Part part : type.parts) {
        all.add(Attribute.of(part.attribute(), part.type()));
      }
    }
    return all.build();
  }

  /**
   * Checks what an event of this kind states.
   *
   * @throws IllegalArgumentException if something is missing, of another type, or contradicts the
   *     rest
   */
  void check(Event event) {
    Map<String, Fact> facts = event.facts();
    for (Part part : parts) {
      Fact fact = facts.get(part.attribute());
      if (fact != null) {
        part.checked(fact);
      } else if (part.required()) {
        throw new IllegalStateException(
            part.field() + " must be stated by a " + id + " - but was: absent");
      }
    }
    checkCurrencies(event);
    if (id.equals("renewal")) {
      checkRenewal(event);
    } else if (id.equals("credit-note")) {
      checkCredit(event);
    }
  }

  private void checkCurrencies(Event event) {
    if (parts.size() < 2) {
      return;
    }
    BigMoney first = null;
    for (Part part : parts) {
      BigMoney amount = event.amount(part.attribute()).orElse(null);
      if (amount != null && first != null) {
        Amounts.checkSameCurrency(first, amount);
      }
      first = first == null ? amount : first;
    }
  }

  private static void checkRenewal(Event event) {
    Optional<BigMoney> renewed = event.amount("renewed").filter(amount -> !amount.isZero());
    if (renewed.isPresent() && event.fact("renewed-on").isEmpty()) {
      throw new IllegalArgumentException(
          "renewedOn must be stated where a value was renewed - but was: absent, with "
              + Amounts.text(renewed.get()));
    }
  }

  private static void checkCredit(Event event) {
    if (event.fact("value").isEmpty() && event.reverses().isEmpty()) {
      throw new IllegalArgumentException(
          "value must be stated by a credit-note that names no event it reverses"
              + " - but was: absent");
    }
  }

  /** Writes amounts in messages. */
  private static final class Amounts {

    static String text(BigMoney amount) {
      return amount.getCurrencyUnit() + " " + Figures.exact(amount.getAmount());
    }

    static void checkSameCurrency(BigMoney first, BigMoney second) {
      if (!first.isSameCurrency(second)) {
        throw new IllegalArgumentException(
            "amounts of one event must be in one currency - but was: "
                + text(first)
                + " and "
                + text(second));
      }
    }
  }
}
