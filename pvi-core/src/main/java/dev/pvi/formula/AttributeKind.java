package dev.pvi.formula;

import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.Optional;

/** The id of an attribute that the book declares. */
final class AttributeKind implements Kind<Attribute> {

  static final AttributeKind INSTANCE = new AttributeKind();

  private AttributeKind() {}

  @Override
  public Optional<Attribute> read(Tree node, Reader reader) {
    return ConditionKind.attribute(node, reader);
  }

  @Override
  public Tree write(Attribute attribute) {
    return Tree.text(attribute.id());
  }

  @Override
  public Shape shape() {
    return Kind.id().shape();
  }

  @Override
  public String says() {
    return "the id of an attribute";
  }
}
