package dev.pvi.formula;

import java.util.Map;
import java.util.Optional;

/** What is known about a case: facts by the id of their attribute. */
@FunctionalInterface
public interface Facts {

  /** Returns a fact by the id of its attribute; empty if it is not stated. */
  Optional<Fact> get(String attribute);

  /** Returns facts that are looked up here first, then in others. */
  default Facts or(Facts others) {
    return attribute -> {
      Optional<Fact> own = get(attribute);
      return own.isPresent() ? own : others.get(attribute);
    };
  }

  /** Returns facts that are stated in a map, which must not change any more. */
  static Facts of(Map<String, Fact> stated) {
    return attribute -> Optional.ofNullable(stated.get(attribute));
  }

  /** Returns no facts. */
  static Facts none() {
    return attribute -> Optional.empty();
  }
}
