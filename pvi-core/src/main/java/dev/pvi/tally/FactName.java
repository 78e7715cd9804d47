package dev.pvi.tally;

import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import dev.pvi.formula.FormulaCode;
import java.util.Optional;

/** The name of a fact of a row; one of the declared attributes, where some are. */
enum FactName implements Kind<String> {
  /** Any fact: values are only told apart. */
  TOLD_APART("the id of a fact"),
  /** A fact that is added up. */
  SUMMED("the id of a number or an amount of money");

  private final String says;

  FactName(String says) {
    this.says = says;
  }

  @Override
  public Optional<String> read(Tree node, Reader reader) {
    Optional<String> id = Kind.id().read(node, reader);
    Optional<Attributes> declared = reader.given(Attributes.class);
    return id.isEmpty() || declared.isEmpty() || isFine(id.get(), node, declared.get(), reader)
        ? id
        : Optional.empty();
  }

  private boolean isFine(String id, Tree node, Attributes declared, Reader reader) {
    Optional<Attribute> attribute = declared.find(id);
    if (attribute.isEmpty()) {
      if (declared.areWhole()) {
        reader
            .findings()
            .unknown(
                node.place(),
                FormulaCode.UNKNOWN_ATTRIBUTE,
                id,
                declared.ids(),
                "value",
                node.brief());
      }
      return !declared.areWhole();
    }
    if (this == SUMMED && !isNumber(attribute.get().type())) {
      reader
          .findings()
          .error(
              node.place(),
              TallyCode.NOT_SUMMED,
              "value",
              attribute.get().title() + ", " + attribute.get().says());
      return false;
    }
    return true;
  }

  private static boolean isNumber(Attribute.Type type) {
    return type == Attribute.Type.NUMBER || type == Attribute.Type.MONEY;
  }

  @Override
  public Tree write(String name) {
    return Tree.text(name);
  }

  @Override
  public Shape shape() {
    return Kind.id().shape();
  }

  @Override
  public String says() {
    return says;
  }
}
