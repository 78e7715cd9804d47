package dev.pvi.cpi;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.Standing;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may test: of the event and the score first, then what the event states, then what
 * holds for the partner. Looks at one event after the other; what does not depend on the event can
 * be told before.
 */
final class CaseFacts implements Facts {

  private final Optional<Fact> index;
  private final Optional<Fact> standing;
  private final Optional<Fact> portfolio;
  private final SortedMap<String, Fact> ofPartner;
  private final boolean partnerIsKnown;
  private final Set<String> reliedOn = new TreeSet<>();
  private @Nullable Event event;
  private Optional<Fact> date = Optional.empty();

  /**
   * Looks at no event yet.
   *
   * @param partnerIsKnown whether what holds for the partner may settle a condition; not where an
   *     event states otherwise
   */
  CaseFacts(PartnerScore partner, PortfolioScore score, Standing standing, boolean partnerIsKnown) {
    this.index = Optional.of(Fact.of(score.index()));
    this.standing = Optional.of(Fact.of(standing.id()));
    this.portfolio = Optional.of(Fact.of(score.portfolio().id()));
    this.ofPartner = partner.attributes();
    this.partnerIsKnown = partnerIsKnown;
  }

  /** Looks at an event from now on. */
  void look(Event other) {
    if (other != event) {
      event = other;
      date = Optional.empty();
    }
  }

  @Override
  public Optional<Fact> get(String attribute) {
    return switch (attribute) {
      case "index" -> index;
      case "standing" -> standing;
      case "portfolio" -> portfolio;
      case "event-date" -> date();
      case "renewed-on" -> renewedOn().or(() -> stated(attribute));
      default -> stated(attribute);
    };
  }

  private Optional<Fact> date() {
    if (date.isEmpty() && event != null) {
      date = Optional.of(Fact.of(event.date()));
    }
    return date;
  }

  private Optional<Fact> renewedOn() {
    return event instanceof Renewal renewal ? renewal.renewedOn().map(Fact::of) : Optional.empty();
  }

  private Optional<Fact> stated(String attribute) {
    @Nullable Fact own = event == null ? null : event.facts().get(attribute);
    return Optional.ofNullable(own == null ? ofPartner.get(attribute) : own);
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
    attributes.stream().filter(attribute -> !isOfScore(attribute)).forEach(reliedOn::add);
    return true;
  }

  private boolean isKnown(String attribute) {
    return isOfScore(attribute)
        || (partnerIsKnown
            && !attribute.equals("event-date")
            && !attribute.equals("renewed-on")
            && ofPartner.containsKey(attribute));
  }

  private static boolean isOfScore(String attribute) {
    return attribute.equals("index")
        || attribute.equals("standing")
        || attribute.equals("portfolio");
  }

  /** Returns whether an event states otherwise what was settled by what holds for the partner. */
  boolean overrules(Event other) {
    if (!reliedOn.isEmpty() && !other.facts().isEmpty()) {
      for (String attribute : reliedOn) {
        if (other.facts().containsKey(attribute)) {
          return true;
        }
      }
    }
    return false;
  }
}
