package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The kinds that are made of other kinds. */
final class CompositeKinds {

  private CompositeKinds() {}

  /** Returns what stands in for a getter where values are only read, as most of a book is. */
  static <T, V> Function<T, V> onlyRead(String what) {
    return value -> {
      throw new UnsupportedOperationException(what + " must not be written, it is only read");
    };
  }

  record ListKind<T>(Kind<T> element, int atLeast) implements Kind<List<T>> {
    @Override
    public Optional<List<T>> read(Tree node, Reader reader) {
      if (node.type() != Tree.Type.ARRAY) {
        reader.expected(node, FormCode.WRONG_TYPE, says());
        return Optional.empty();
      }
      ImmutableList.Builder<T> list = ImmutableList.builder();
      boolean whole = true;
      for (Tree child : node.elements()) {
        Optional<T> value = element.read(child, reader);
        if (value.isPresent()) {
          list.add(value.get());
        } else {
          whole = false;
        }
      }
      if (node.elements().size() < atLeast) {
        reader.expected(node, FormCode.OUT_OF_RANGE, says());
        return Optional.empty();
      }
      return whole ? Optional.of(list.build()) : Optional.empty();
    }

    @Override
    public Tree write(List<T> list) {
      return Tree.array(list.stream().map(element::write).toList());
    }

    @Override
    public Shape shape() {
      return new Shape.ListOf(element, atLeast);
    }

    @Override
    public String says() {
      String list = atLeast == 0 ? "a list" : "a list of at least " + atLeast;
      return list + ", each element " + element.says();
    }
  }

  record MapKind<T>(Kind<String> keys, Kind<T> value) implements Kind<SortedMap<String, T>> {

    @Override
    public Optional<SortedMap<String, T>> read(Tree node, Reader reader) {
      if (node.type() != Tree.Type.OBJECT) {
        reader.expected(node, FormCode.WRONG_TYPE, says());
        return Optional.empty();
      }
      SortedMap<String, T> map = new TreeMap<>();
      boolean whole = true;
      PartOfNothing parts = new PartOfNothing(node);
      for (Map.Entry<String, Tree> field : node.fields().entrySet()) {
        if (Form.isAnnotation(field.getKey(), node)) {
          continue;
        }
        Tree key = Tree.of(Tree.Type.TEXT, field.getKey(), field.getValue().position());
        boolean named = keys.read(key, reader).isPresent();
        if (!named || parts.isReported(field.getKey(), field.getValue(), value, reader)) {
          whole = false;
          continue;
        }
        Optional<T> read = value.read(field.getValue(), reader);
        read.ifPresent(v -> map.put(field.getKey(), v));
        whole &= read.isPresent();
      }
      return whole ? Optional.of(ImmutableSortedMap.copyOfSorted(map)) : Optional.empty();
    }

    @Override
    public Tree write(SortedMap<String, T> map) {
      Map<String, Tree> fields = new LinkedHashMap<>();
      map.forEach((key, v) -> fields.put(key, value.write(v)));
      return Tree.object(fields);
    }

    @Override
    public Shape shape() {
      return new Shape.MapOf(keys, value);
    }

    @Override
    public String says() {
      return "an object keyed by id, each value " + value.says();
    }
  }

  record KeyedKind<T>(Form<T> form) implements Kind<List<T>> {

    @Override
    public Optional<List<T>> read(Tree node, Reader reader) {
      Optional<SortedMap<String, T>> map = map().read(node, reader);
      return map.isPresent()
          ? Optional.of(ImmutableList.copyOf(map.get().values()))
          : Optional.empty();
    }

    @Override
    public Tree write(List<T> list) {
      SortedMap<String, Tree> objects = new TreeMap<>();
      list.forEach(object -> form.writeInto(objects, object));
      return Tree.object(objects);
    }

    @Override
    public Shape shape() {
      return new Shape.MapOf(form.key(), form);
    }

    @Override
    public String says() {
      return map().says();
    }

    /** A form that declares its key reads it itself, with the fault that it may have. */
    private Kind<SortedMap<String, T>> map() {
      return new MapKind<>(form.declaresKey() ? Kind.text() : Kind.id(), form);
    }
  }

  record VariantKind<T>(
      String name, String field, Map<String, Kind<? extends T>> kinds, Function<T, String> typeOf)
      implements Kind<T> {

    @Override
    public Optional<T> read(Tree node, Reader reader) {
      Optional<Tree> type = node.get(field);
      Optional<String> text = type.flatMap(Tree::asText);
      Kind<? extends T> kind = text.isPresent() ? kinds.get(text.get()) : null;
      if (kind == null) {
        reader.unknown(
            type.orElse(node),
            FormCode.OUT_OF_RANGE,
            type.isPresent() ? names() : says(),
            kinds.keySet());
        return Optional.empty();
      }
      return kind.read(node.without(field), reader).map(Function.<T>identity());
    }

    @Override
    public Tree write(T value) {
      String type = typeOf.apply(value);
      Map<String, Tree> fields = new LinkedHashMap<>();
      fields.put(field, Tree.text(type));
      fields.putAll(written(type, value).fields());
      return Tree.object(fields);
    }

    @SuppressWarnings("unchecked") // typeOf names the kind that reads this very class
    private Tree written(String type, T value) {
      Kind<T> kind = (Kind<T>) kinds.get(type);
      if (kind == null) {
        throw new IllegalArgumentException(field + " must be " + names() + " - but was: " + type);
      }
      return kind.write(value);
    }

    @Override
    public Shape shape() {
      return new Shape.Variants(name, says(), field, kinds, ImmutableMap.of(), Optional.empty());
    }

    private String names() {
      return "one of " + String.join(", ", kinds.keySet());
    }

    @Override
    public String says() {
      return "an object whose " + field + " is " + names();
    }
  }

  record LazyKind<T>(String name, Supplier<Kind<T>> kind) implements Kind<T> {
    @Override
    public Optional<T> read(Tree node, Reader reader) {
      return kind.get().read(node, reader);
    }

    @Override
    public Tree write(T value) {
      return kind.get().write(value);
    }

    @Override
    public Shape shape() {
      return new Shape.Named(name, kind.get());
    }

    @Override
    public String says() {
      return "a " + name;
    }
  }

  record MappedKind<T, U>(Kind<T> kind, Function<T, U> to, Function<U, T> from) implements Kind<U> {
    @Override
    public Optional<U> read(Tree node, Reader reader) {
      Optional<T> value = kind.read(node, reader);
      return value.isPresent() ? Form.attempt(value.get(), to, node, reader) : Optional.empty();
    }

    @Override
    public Tree write(U value) {
      return kind.write(from.apply(value));
    }

    @Override
    public Shape shape() {
      return kind.shape();
    }

    @Override
    public String says() {
      return kind.says();
    }
  }

  record MaybeKind<T>(Kind<T> kind) implements Kind<Optional<T>> {
    @Override
    public Optional<Optional<T>> read(Tree node, Reader reader) {
      Optional<T> value = kind.read(node, reader);
      return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    @Override
    public Tree write(Optional<T> value) {
      return kind.write(value.orElseThrow());
    }

    @Override
    public Shape shape() {
      return kind.shape();
    }

    @Override
    public String says() {
      return kind.says();
    }
  }

  record GivenKind<T>(Class<T> type, Kind<T> kind) implements Kind<T> {
    @Override
    public Optional<T> read(Tree node, Reader reader) {
      return reader.given(type);
    }

    @Override
    public Tree write(T value) {
      return kind.write(value);
    }

    @Override
    public Shape shape() {
      return kind.shape();
    }

    @Override
    public String says() {
      return kind.says();
    }
  }
}
