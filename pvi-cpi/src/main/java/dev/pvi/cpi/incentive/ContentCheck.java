package dev.pvi.cpi.incentive;

import dev.pvi.cpi.earning.EventType;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks whether the parts of an incentive book fit together. */
final class ContentCheck {

  private final IncentiveBookContent content;
  private final Tree tree;
  private final Attributes attributes;
  private final Findings findings;

  private ContentCheck(IncentiveBookContent content, Tree tree, Reader reader) {
    this.content = content;
    this.tree = tree;
    this.attributes = reader.given(Attributes.class).orElse(Attributes.unread());
    this.findings = reader.findings();
  }

  static void run(IncentiveBookContent content, Tree tree, Reader reader) {
    ContentCheck check = new ContentCheck(content, tree, reader);
    check.kinds();
    check.groups();
    check.requirements();
    check.pots();
  }

  private Place place(String... path) {
    return tree.at(path).orElse(tree).place();
  }

  private void kinds() {
    SortedSet<String> known = new TreeSet<>();
    EventType.standard().forEach(type -> known.add(type.id()));
    content.events().forEach(kind -> known.add(kind.id()));
    for (EarningRule rule : content.rules()) {
      for (String kind : rule.events()) {
        kind(rule, kind, known, "events");
      }
      for (Quantity quantity : rule.quantities()) {
        for (String kind : quantity.events()) {
          kind(rule, kind, known, "quantities", quantity.id(), "events");
        }
      }
    }
  }

  private void kind(EarningRule rule, String kind, Set<String> known, String... path) {
    if (!known.contains(kind)) {
      findings.unknown(
          tree.at("rules", rule.id()).flatMap(node -> node.at(path)).orElse(tree).place(),
          IncentiveCode.UNKNOWN_KIND,
          kind,
          known,
          "rule",
          rule.id(),
          "value",
          kind);
    }
  }

  private void groups() {
    Map<String, EarningRule> rules =
        content.rules().stream().collect(Collectors.toMap(EarningRule::id, rule -> rule));
    Map<String, String> groupOf = new HashMap<>();
    for (Group group : content.groups()) {
      Place place = place("groups", group.id(), "rules");
      SortedSet<String> settled = new TreeSet<>();
      for (String id : group.rules()) {
        EarningRule rule = rules.get(id);
        if (rule == null) {
          findings.unknown(
              place,
              IncentiveCode.UNKNOWN_RULE,
              id,
              new TreeSet<>(rules.keySet()),
              "group",
              group.id(),
              "value",
              id);
          continue;
        }
        settled.add(rule.settlement().orElse(content.settlement()).pay().name());
        String other = groupOf.put(id, group.id());
        if (other != null) {
          findings.error(
              place, IncentiveCode.IN_TWO_GROUPS, "group", other, "other", group.id(), "value", id);
        }
      }
      if (settled.size() > 1) {
        findings.error(
            place,
            IncentiveCode.MIXED_GROUP,
            "group",
            group.id(),
            "value",
            String.join(", ", settled));
      }
      limits(group);
    }
  }

  /** A quantity is of one rule, so that a limit of a group cannot look it up. */
  private void limits(Group group) {
    new LookUps("group " + group.id(), attributes, findings)
        .limits(
            group.limits(),
            tree.at("groups", group.id(), "limits").map(Tree::elements).orElse(List.of()));
  }

  /** What decides which events make up a quantity must not test one. */
  private void requirements() {
    for (EarningRule rule : content.rules()) {
      Set<String> quantities =
          rule.quantities().stream().map(Quantity::id).collect(Collectors.toSet());
      for (Requirement requirement : rule.requirements()) {
        boolean ofEvent = requirement.at().isPresent() || requirement.within().isPresent();
        if (ofEvent
            && requirement.condition().attributes().stream().anyMatch(quantities::contains)) {
          findings.error(
              place("rules", rule.id(), "requirements", requirement.id()),
              IncentiveCode.FED_BACK,
              "what",
              "rule " + rule.id(),
              "value",
              requirement.id());
        }
      }
    }
  }

  private void pots() {
    for (EarningRule rule : content.rules()) {
      if (rule.pot().isEmpty()) {
        noPots(rule.limits(), "rule " + rule.id(), place("rules", rule.id(), "limits"));
      }
    }
    for (Group group : content.groups()) {
      noPots(group.limits(), "group " + group.id(), place("groups", group.id(), "limits"));
    }
  }

  private void noPots(List<Limit> limits, String what, Place place) {
    for (Limit limit : limits) {
      if (limit.per() == Limit.Per.POT) {
        findings.error(place, IncentiveCode.NO_POT, "what", what, "value", limit.id());
      }
    }
  }
}
