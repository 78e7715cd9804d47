package dev.pvi.form;

import dev.pvi.explain.Nearest;
import dev.pvi.explain.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Recognises a part of an object that a layer states under a name which its base does not have: a
 * misspelt name, about which one finding says more than one for each field that is not stated.
 */
final class PartOfNothing {

  private final Position top;

  /** The names that the base has. */
  private final List<String> below = new ArrayList<>();

  private String base = "";

  /** Looks through objects by name, laid over those of a base. */
  PartOfNothing(Tree objects) {
    top = objects.position();
    objects
        .fields()
        .forEach(
            (name, object) -> {
              if (!Form.isAnnotation(name, objects)) {
                look(name, object);
              }
            });
  }

  private void look(String name, Tree object) {
    Position other = elsewhere(object);
    if (other != top) {
      below.add(name);
      base = other.document();
    }
  }

  /** Returns the position of an object or of a field of it that stands in another document. */
  private Position elsewhere(Tree object) {
    if (!object.position().sharesDocument(top)) {
      return object.position();
    }
    for (Map.Entry<String, Tree> field : object.fields().entrySet()) {
      if (!field.getValue().position().sharesDocument(top)) {
        return field.getValue().position();
      }
    }
    return top;
  }

  /**
   * Reports an object, if it is such a part.
   *
   * @param name its name
   * @param kind what each of the objects is
   */
  boolean isReported(String name, Tree object, Kind<?> kind, Reader reader) {
    if (below.isEmpty() || object.type() != Tree.Type.OBJECT || elsewhere(object) != top) {
      return false;
    }
    List<String> missing = missing(object, kind.shape());
    boolean isPart = missing.size() > 1 || Nearest.to(name, below).isPresent();
    if (missing.isEmpty() || !isPart) {
      return false;
    }
    reader
        .findings()
        .unknown(
            object.place(),
            FormCode.PART_OF_NOTHING,
            name,
            below,
            "base",
            base,
            "missing",
            String.join(", ", missing),
            "name",
            Texts.brief(name));
    return true;
  }

  private static List<String> missing(Tree object, Shape shape) {
    List<String> missing = new ArrayList<>();
    if (shape instanceof Shape.Named named) {
      return missing(object, named.kind().shape());
    } else if (shape instanceof Shape.Variants variants) {
      if (object.get(variants.field()).isEmpty()) {
        missing.add(variants.field());
      }
    } else if (shape instanceof Shape.Fields fields) {
      for (Field<?> field : fields.fields()) {
        if (field.fallback().isEmpty() && object.get(field.name()).isEmpty()) {
          missing.add(field.name());
        }
      }
    }
    return missing;
  }
}
