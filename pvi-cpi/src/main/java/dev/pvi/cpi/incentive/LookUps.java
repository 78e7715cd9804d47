package dev.pvi.cpi.incentive;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Schedule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether what a rule or group looks up is known, and of the type that its tables answer for.
 *
 * @param owner what looks it up, such as rule land
 * @param attributes what it may look up
 * @param findings where errors go
 */
record LookUps(String owner, Attributes attributes, Findings findings) {

  /** Reports an attribute that nothing states. */
  void known(String attribute, Place place) {
    if (attributes.areWhole() && attributes.find(attribute).isEmpty()) {
      findings.unknown(
          place,
          IncentiveCode.UNKNOWN_ATTRIBUTE,
          attribute,
          attributes.ids(),
          "owner",
          owner,
          "value",
          attribute);
    }
  }

  /** Reports what is not known, and a number that is looked up among levels. */
  void answers(Schedule schedule, String on, Tree node, String what) {
    known(on, node.get("on").orElse(node).place());
    Optional<Attribute> attribute = attributes.find(on);
    boolean isNumber =
        attribute
            .map(Attribute::type)
            .filter(type -> type == Attribute.Type.NUMBER || type == Attribute.Type.MONEY)
            .isPresent();
    if (isNumber
        && schedule.leaves().stream().anyMatch(leaf -> leaf.schedule() instanceof Levels)) {
      findings.error(
          node.place(), IncentiveCode.LEVELS, "what", what, "owner", owner, "attribute", on);
    }
  }

  /** Reports limits of one id, and what they cannot look up. */
  void limits(List<Limit> limits, List<Tree> nodes) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      own(ids, limit.id(), "limit", nodes.get(i));
      answers(limit.schedule(), limit.on(), nodes.get(i), limit.id());
    }
  }

  /** Reports an id that an earlier part of the owner has. */
  void own(Set<String> ids, String id, String what, Tree node) {
    if (!ids.add(id)) {
      findings.error(node.place(), IncentiveCode.TWICE, "what", what, "owner", owner, "value", id);
    }
  }
}
