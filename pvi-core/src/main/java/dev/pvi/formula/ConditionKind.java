package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Texts;
import dev.pvi.form.Form;
import dev.pvi.form.FormCode;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes conditions; a test is checked against the attributes that the book declares. */
final class ConditionKind implements Kind<Condition> {

  static final ConditionKind INSTANCE = new ConditionKind();

  private static final Form<All> ALL =
      Form.of(
          "all",
          "holds if every part holds",
          fields -> {
            var parts = fields.required("all", Kind.listOf(Condition.KIND), "The parts.");
            fields.writes((it, out) -> out.put(parts, it.parts()));
            return values -> new All(values.get(parts));
          });

  private static final Form<Any> ANY =
      Form.of(
          "any",
          "holds if at least one part holds",
          fields -> {
            var parts = fields.required("any", Kind.listOf(Condition.KIND, 1), "The parts.");
            fields.writes((it, out) -> out.put(parts, it.parts()));
            return values -> new Any(values.get(parts));
          });

  private static final Form<Not> NOT =
      Form.of(
          "not",
          "holds if its part does not",
          fields -> {
            var part = fields.required("not", Condition.KIND, "The part.");
            fields.writes((it, out) -> out.put(part, it.part()));
            return values -> new Not(values.get(part));
          });

  private static final Form<String> OTHER =
      Form.of(
          "other-attribute",
          "another attribute of the case",
          fields -> {
            var id = fields.required("attribute", Kind.id(), "Its id.");
            fields.writes((it, out) -> out.put(id, it));
            return values -> values.get(id);
          });

  private static final List<String> FIELDS =
      ImmutableList.of("attribute", "is", "in", "from", "above", "below", "through");

  private static final OperandKind OPERAND =
      new OperandKind("a value, or that of another attribute");

  private ConditionKind() {}

  @Override
  public Optional<Condition> read(Tree node, Reader reader) {
    if (node.get("all").isPresent()) {
      return ALL.read(node, reader).map(c -> c);
    } else if (node.get("any").isPresent()) {
      return ANY.read(node, reader).map(c -> c);
    } else if (node.get("not").isPresent()) {
      return NOT.read(node, reader).map(c -> c);
    }
    return readTest(node, reader);
  }

  private static Optional<Condition> readTest(Tree node, Reader reader) {
    Optional<Tree> named = node.get("attribute");
    if (named.isEmpty()) {
      reader.expected(node, FormCode.WRONG_TYPE, INSTANCE.says());
      return Optional.empty();
    }
    Optional<Attribute> attribute =
        attribute(named.get(), reader).map(found -> meant(found, node, reader));
    ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
    boolean whole = attribute.isPresent();
    boolean any = false;
    for (Map.Entry<String, Tree> field : node.fields().entrySet()) {
      Optional<Comparison.Operator> operator = operator(field.getKey());
      if (operator.isPresent() && attribute.isPresent()) {
        any = true;
        Optional<Comparison> comparison =
            comparison(attribute.get(), operator.get(), field.getValue(), reader);
        comparison.ifPresent(comparisons::add);
        whole &= comparison.isPresent();
      } else if (operator.isEmpty() && !isPlain(field.getKey())) {
        reader
            .findings()
            .unknown(
                field.getValue().place(),
                FormCode.UNKNOWN_FIELD,
                field.getKey(),
                FIELDS,
                "name",
                Texts.brief(field.getKey()),
                "value",
                field.getValue().brief());
        whole = false;
      }
    }
    if (attribute.isPresent() && !any) {
      reader.error(node, FormulaCode.NO_COMPARISON);
      return Optional.empty();
    }
    return whole
        ? Optional.of(new Test(attribute.orElseThrow(), comparisons.build()))
        : Optional.empty();
  }

  /** Of attributes with one id, the value with which it is compared tells which one is meant. */
  private static Attribute meant(Attribute found, Tree test, Reader reader) {
    Attributes declared = reader.given(Attributes.class).orElseThrow();
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      Optional<Tree> operand = test.get(operator.key());
      Optional<Tree> first =
          operand.map(node -> node.elements().isEmpty() ? node : node.elements().get(0));
      if (first.isPresent() && first.get().type() != Tree.Type.OBJECT) {
        Optional<Fact> value = Fact.KIND.read(first.get(), Reader.of(new Findings()));
        return value.flatMap(one -> declared.find(found.id(), one)).orElse(found);
      }
    }
    return found;
  }

  private static boolean isPlain(String field) {
    return field.equals("attribute")
        || field.equals("source")
        || field.equals("sourceOf")
        || field.equals("$schema")
        || field.equals("$comment");
  }

  private static Optional<Comparison.Operator> operator(String key) {
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      if (operator.key().equals(key)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  static Optional<Attribute> attribute(Tree node, Reader reader) {
    Attributes declared = reader.given(Attributes.class).orElse(Attributes.of(List.of()));
    Optional<Attribute> attribute = node.asText().flatMap(declared::find);
    if (attribute.isEmpty() && declared.areWhole()) {
      reader
          .findings()
          .unknown(
              node.place(),
              FormulaCode.UNKNOWN_ATTRIBUTE,
              node.asText().orElse(""),
              declared.ids(),
              "value",
              node.brief());
    }
    return attribute;
  }

  private static Optional<Comparison> comparison(
      Attribute attribute, Comparison.Operator operator, Tree node, Reader reader) {
    if (!attribute.isOrdered() && !operator.isEquality()) {
      reader.expected(node, FormulaCode.WRONG_COMPARISON, attribute.says() + " by is or in");
      return Optional.empty();
    }
    List<Tree> nodes =
        operator == Comparison.Operator.IN ? node.elements() : ImmutableList.of(node);
    if (nodes.isEmpty()) {
      reader.expected(node, FormCode.WRONG_TYPE, "a list of at least one value");
      return Optional.empty();
    }
    ImmutableList.Builder<Comparison.Operand> operands = ImmutableList.builder();
    boolean whole = true;
    for (Tree one : nodes) {
      Optional<Comparison.Operand> operand = operand(attribute, one, reader);
      operand.ifPresent(operands::add);
      whole &= operand.isPresent();
    }
    return whole ? Optional.of(new Comparison(operator, operands.build())) : Optional.empty();
  }

  private static Optional<Comparison.Operand> operand(
      Attribute attribute, Tree node, Reader reader) {
    Optional<Comparison.Operand> operand = OPERAND.read(node, reader);
    if (operand.isPresent() && !fits(attribute, operand.get())) {
      reader.unknown(node, FormulaCode.WRONG_COMPARISON, attribute.says(), attribute.levels());
      return Optional.empty();
    }
    return operand;
  }

  private static boolean fits(Attribute attribute, Comparison.Operand operand) {
    return operand.other().isPresent()
        ? operand.other().get().type() == attribute.type()
        : attribute.admits(operand.value().orElseThrow());
  }

  @Override
  public Tree write(Condition condition) {
    if (condition instanceof All all) {
      return ALL.write(all);
    } else if (condition instanceof Any any) {
      return ANY.write(any);
    } else if (condition instanceof Not not) {
      return NOT.write(not);
    }
    Test test = (Test) condition;
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("attribute", Tree.text(test.attribute().id()));
    for (Comparison comparison : test.comparisons()) {
      List<Tree> operands = comparison.operands().stream().map(OPERAND::write).toList();
      fields.put(
          comparison.operator().key(),
          comparison.operator() == Comparison.Operator.IN ? Tree.array(operands) : operands.get(0));
    }
    return Tree.object(fields);
  }

  @Override
  public Shape shape() {
    return new Shape.OneOf(
        says(),
        List.of(
            ALL.shape(),
            ANY.shape(),
            NOT.shape(),
            Form.shape("test", "a test of an attribute", this, ConditionKind::declareTest)));
  }

  private static void declareTest(Form.Declaration<?> fields) {
    fields.required("attribute", Kind.id(), "");
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      Kind<Comparison.Operand> operand = new OperandKind(says(operator));
      if (operator == Comparison.Operator.IN) {
        fields.optional(operator.key(), Kind.listOf(operand, 1), "");
      } else {
        fields.optional(operator.key(), operand, "");
      }
    }
  }

  private static String says(Comparison.Operator operator) {
    String than = " value, or that of another attribute";
    return switch (operator) {
      case IS -> "equal to this" + than;
      case IN -> "equal to such a" + than;
      case FROM -> "at least, or on or after, this" + than;
      case ABOVE -> "more than, or after, this" + than;
      case BELOW -> "less than, or before, this" + than;
      case THROUGH -> "at most, or on or before, this" + than;
    };
  }

  /** With what an attribute is compared. Whether it can be is for the test to say. */
  private record OperandKind(String says) implements Kind<Comparison.Operand> {

    @Override
    public Optional<Comparison.Operand> read(Tree node, Reader reader) {
      Optional<Tree> other = node.get("attribute");
      return other.isPresent()
          ? OTHER
              .read(node, reader)
              .flatMap(id -> attribute(other.get(), reader))
              .map(Comparison.Operand::of)
          : Fact.KIND.read(node, reader).map(Comparison.Operand::of);
    }

    @Override
    public Tree write(Comparison.Operand operand) {
      return operand.other().isPresent()
          ? OTHER.write(operand.other().get().id())
          : Fact.KIND.write(operand.value().orElseThrow());
    }

    @Override
    public Shape shape() {
      return new Shape.AnyOf(List.of(Fact.KIND, OTHER));
    }
  }

  @Override
  public String says() {
    return "a condition: all, any, not, or a test of an attribute";
  }
}
