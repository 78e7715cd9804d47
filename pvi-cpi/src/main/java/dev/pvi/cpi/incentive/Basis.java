package dev.pvi.cpi.incentive;

/** What a rule pays on. */
public enum Basis {
  /** The total contract value of a booking. */
  TCV("booking"),
  /** An amount per completed stage of a use case. */
  MILESTONE("milestone"),
  /** The growth of the annual contract value over the period before, if it is positive. */
  ACV_GROWTH("growth"),
  /** The value that was renewed on or before its due date, at most the value due. */
  RENEWED_ON_TIME("renewal");

  private final String eventType;

  Basis(String eventType) {
    this.eventType = eventType;
  }

  /** Returns the type of the events that a rule on this basis looks at. */
  public String eventType() {
    return eventType;
  }
}
