package dev.pvi.cpi.earning;

import dev.pvi.partner.Ids;
import org.immutables.value.Value;

/** A stage of a use case that was completed. */
@Value.Immutable
public abstract non-sealed class Milestone implements Event {

  Milestone() {}

  @Override
  public String type() {
    return "milestone";
  }

  /** Returns the stage, such as {@code onboard}. */
  public abstract String stage();

  @Value.Check
  void check() {
    Names.check(this);
    Ids.check("stage", stage());
  }

  /** Collects what is known about a milestone. */
  public interface Builder extends Event.Builder<Builder> {

    /** The stage, such as {@code onboard}. Required. */
    Builder stage(String stage);

    /**
     * Returns the milestone.
     *
     * @throws IllegalStateException if id, date, portfolio or stage is missing
     * @throws IllegalArgumentException if the id is blank, or the stage or the name of a fact is no
     *     id
     */
    Milestone build();
  }
}
