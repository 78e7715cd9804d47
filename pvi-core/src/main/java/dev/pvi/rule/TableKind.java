package dev.pvi.rule;

import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.Optional;

/**
 * A table as a book states it: read as it stands, because only binding knows the rules of the
 * house; the shape knows the standard rules.
 */
final class TableKind implements Kind<Tree> {

  static final TableKind INSTANCE = new TableKind();

  private final Kind<Tree> object = Kind.tree();

  private TableKind() {}

  @Override
  public Optional<Tree> read(Tree node, Reader reader) {
    Optional<Tree> table = object.read(node, reader);
    if (table.isPresent() && node.get("type").isEmpty()) {
      reader
          .findings()
          .error(
              node.place(),
              FormCode.MISSING_FIELD,
              "name",
              "type",
              "meaning",
              "the type of a rule, which says what else it states");
      return Optional.empty();
    }
    return table;
  }

  @Override
  public Tree write(Tree table) {
    return table;
  }

  @Override
  public Shape shape() {
    return ScoringRules.standard().shape();
  }

  @Override
  public String says() {
    return "a table with a type and the parameters of that rule";
  }
}
