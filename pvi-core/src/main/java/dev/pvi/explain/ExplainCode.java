package dev.pvi.explain;

/** What this package itself says of findings. */
public enum ExplainCode implements Code {
  /** Findings that are not listed. */
  MORE_FINDINGS(
      "and {count,number} more, which are not listed",
      "Of each severity the first 1,000 findings of a document are listed, the rest is counted.");

  private final String template;
  private final String documentation;

  ExplainCode(String template, String documentation) {
    this.template = template;
    this.documentation = documentation;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String documentation() {
    return documentation;
  }
}
