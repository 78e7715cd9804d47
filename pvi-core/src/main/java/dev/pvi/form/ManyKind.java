package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of which a document may have any number of elements: they are read as the text is, one by
 * one, and only what they were read as is kept. What is wrong with them is said where the list is
 * read, as with any other list.
 */
record ManyKind<T>(Kind<T> element) implements Kind<List<T>> {

  /** Returns what a field is read as within an object that is read as a kind, if that is known. */
  static @Nullable Kind<?> field(@Nullable Kind<?> object, String field) {
    return inner(object) instanceof Form<?> form ? form.kindOf(field) : null;
  }

  /** Returns the kind of a list whose elements can be read as they come. */
  static @Nullable ManyKind<?> of(@Nullable Kind<?> list) {
    return inner(list) instanceof ManyKind<?> many ? many : null;
  }

  private static @Nullable Kind<?> inner(@Nullable Kind<?> kind) {
    @Nullable Kind<?> inner = kind;
    while (true) {
      if (inner instanceof CompositeKinds.MaybeKind<?> maybe) {
        inner = maybe.kind();
      } else if (inner instanceof CompositeKinds.MappedKind<?, ?> mapped) {
        inner = mapped.kind();
      } else if (inner instanceof CompositeKinds.LazyKind<?> lazy) {
        inner = lazy.kind().get();
      } else {
        return inner;
      }
    }
  }

  /** Returns what receives the elements of such a list. */
  Elements<T> begin() {
    return new Elements<>(element);
  }

  /** The elements of a list that were read as they came, and what is wrong with them. */
  static final class Elements<T> {

    private final Kind<T> kind;
    private final Findings findings = new Findings();
    private final Reader reader = Reader.of(findings);
    private ImmutableList.@Nullable Builder<T> values = ImmutableList.builder();
    private int size;

    private Elements(Kind<T> kind) {
      this.kind = kind;
    }

    Kind<T> kind() {
      return kind;
    }

    int size() {
      return size;
    }

    /** Reads an element. Once one is wrong, the others are only looked at. */
    void add(Tree node) {
      Optional<T> value = kind.read(node, reader);
      size++;
      if (value.isEmpty()) {
        values = null;
      } else if (values != null) {
        values.add(value.get());
      }
    }

    private Optional<List<T>> list(Findings all) {
      findings.all().forEach(all::add);
      return values == null ? Optional.empty() : Optional.of(values.build());
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the elements of this very list, which its kind began
  public Optional<List<T>> read(Tree node, Reader reader) {
    Optional<Elements<?>> read = node.readElements();
    return read.isPresent()
        ? ((Elements<T>) read.get()).list(reader.findings())
        : list().read(node, reader);
  }

  @Override
  public Tree write(List<T> list) {
    return list().write(list);
  }

  @Override
  public Shape shape() {
    return list().shape();
  }

  @Override
  public String says() {
    return list().says();
  }

  private Kind<List<T>> list() {
    return Kind.listOf(element);
  }
}
