package dev.pvi.explain;

/** A code made of three texts. */
record PlainCode(String name, String template, String documentation) implements Code {
  @Override
  public String id() {
    return name;
  }
}
