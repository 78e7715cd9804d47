package dev.pvi.rulebook;

import dev.pvi.book.BookTree;
import dev.pvi.book.Kind;
import dev.pvi.book.Reader;
import dev.pvi.book.Schemas;
import dev.pvi.rule.ScoringRules;
import java.util.Optional;

/**
 * A table as a book states it: read as it stands, because only binding knows the rules of the
 * house; the schema knows the standard rules.
 */
final class TableKind implements Kind<BookTree> {

  static final TableKind INSTANCE = new TableKind();

  private final Kind<BookTree> object = Kind.tree();

  private TableKind() {}

  @Override
  public Optional<BookTree> read(BookTree node, Reader reader) {
    return object.read(node, reader);
  }

  @Override
  public BookTree write(BookTree table) {
    return table;
  }

  @Override
  public BookTree schema(Schemas schemas) {
    return ScoringRules.standard().schema(schemas);
  }

  @Override
  public String says() {
    return "a table with a type and the parameters of that rule";
  }
}
