package dev.pvi.cpi.incentive;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attributes;
import dev.pvi.tally.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a quantity is derived, by the derivations that the reader was given. */
final class PlanKind implements Kind<Plan<Counted>> {

  static final PlanKind INSTANCE = new PlanKind();

  private PlanKind() {}

  /**
   * What events state, without the quantities of the rule: none is made of another.
   *
   * @param attributes the attributes of events
   * @param quantities the ids of the quantities
   */
  record OfEvents(Attributes attributes, Set<String> quantities) {}

  @Override
  public Optional<Plan<Counted>> read(Tree node, Reader reader) {
    if (node.type() != Tree.Type.OBJECT) {
      reader.expected(node, FormCode.WRONG_TYPE, says());
      return Optional.empty();
    }
    Optional<OfEvents> known = reader.given(OfEvents.class);
    if (known.isPresent() && namesQuantity(node, known.get().quantities(), reader)) {
      return Optional.empty();
    }
    Reader ofEvents =
        known.map(events -> reader.with(Attributes.class, events.attributes())).orElse(reader);
    return Rules.of(reader).derivations().kind().read(node, ofEvents);
  }

  private static boolean namesQuantity(Tree node, Set<String> quantities, Reader reader) {
    boolean isNamed = false;
    for (Map.Entry<String, Tree> field : node.fields().entrySet()) {
      boolean isName = field.getKey().equals("attribute") || field.getKey().equals("of");
      if (isName && field.getValue().asText().filter(quantities::contains).isPresent()) {
        reader.error(field.getValue(), IncentiveCode.QUANTITY_OF_QUANTITY);
        isNamed = true;
      } else {
        isNamed |= namesQuantity(field.getValue(), quantities, reader);
      }
    }
    for (Tree element : node.elements()) {
      isNamed |= namesQuantity(element, quantities, reader);
    }
    return isNamed;
  }

  @Override
  public Tree write(Plan<Counted> plan) {
    throw new UnsupportedOperationException("a quantity must not be written, it is only read");
  }

  @Override
  public Shape shape() {
    return Rules.standard().derivations().kind().shape();
  }

  @Override
  public String says() {
    return "an object with the type of a derivation and its parameters";
  }
}
