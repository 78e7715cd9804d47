package dev.pvi.build;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Field;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes values of any kind from its shape alone. A seed picks one: other seeds give other values,
 * as far as the kind has any. An object whose fields must fit together is stated by hand.
 */
final class FormSamples {

  private static final int MOST_TRIES = 8;
  private static final int DEEP = 3;
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CHF", "JPY");

  private final Function<Findings, Reader> readers;
  private final Map<String, List<String>> stated = new TreeMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  FormSamples(Function<Findings, Reader> readers) {
    this.readers = readers;
  }

  /** States objects of a form by hand, with ' for ". */
  void state(String form, String... objects) {
    stated.put(form, List.of(objects));
  }

  /** Returns the forms of which objects are stated, but were never needed. */
  Set<String> unused() {
    Set<String> unused = new LinkedHashSet<>(stated.keySet());
    unused.removeAll(used);
    return unused;
  }

  /** What came of reading a node. */
  record Read(Optional<?> value, List<Finding> findings) {
    boolean isFine() {
      return value.isPresent() && findings.isEmpty();
    }
  }

  /** Reads a node as it stands in a document, under a key. */
  Read read(Kind<?> kind, Tree node) {
    Findings findings = new Findings();
    Optional<?> value = kind.read(node, readers.apply(findings));
    return new Read(value, findings.all());
  }

  /** Returns a node as a part of a text, where it has a place and a key. */
  static Tree placed(String key, Tree node) {
    Findings findings = new Findings();
    Tree text =
        Tree.parse("sample", Tree.object(Map.of(key, node)).toJson(), findings).orElseThrow();
    return text.get(key).orElseThrow();
  }

  /** Returns objects of a form: those that are stated, or some with all fields and one with few. */
  List<Tree> objects(Shape.Fields form) {
    if (stated.containsKey(form.name())) {
      return stated(form.name());
    }
    List<Tree> objects = new ArrayList<>();
    for (int seed = 1; seed <= 4; seed++) {
      objects.add(object(form, 100 * seed, 0, true));
    }
    for (int seed = 1000; seed < 1004; seed++) {
      objects.add(object(form, seed, 0, false));
    }
    return objects;
  }

  private List<Tree> stated(String form) {
    used.add(form);
    return stated.get(form).stream()
        .map(json -> Tree.parse(form, json.replace('\'', '"'), new Findings()).orElseThrow())
        .toList();
  }

  private Tree object(Shape.Fields form, int seed, int depth, boolean whole) {
    Map<String, Tree> object = new LinkedHashMap<>();
    int next = seed;
    for (Field<?> field : form.fields()) {
      next += MOST_TRIES;
      if (whole || field.fallback().isEmpty()) {
        object.put(field.name(), sample(field.kind(), next, depth + 1));
      }
    }
    return Tree.object(object);
  }

  /** Returns a value of a kind. */
  Tree sample(Kind<?> kind, int seed, int depth) {
    List<Object> problems = new ArrayList<>();
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      for (Tree candidate : candidates(kind.shape(), seed + attempt, depth)) {
        Read read = read(kind, placed("sample-key", candidate));
        if (read.isFine()) {
          return candidate;
        }
        problems.add(candidate + ": " + read.findings());
      }
    }
    throw new AssertionError("no sample of " + kind.says() + ", state one: " + problems);
  }

  private List<Tree> candidates(Shape shape, int seed, int depth) {
    if (shape instanceof Shape.Plain plain) {
      return List.of(plain(plain, seed));
    } else if (shape instanceof Shape.Text text) {
      return texts(text, seed);
    } else if (shape instanceof Shape.Numeric number) {
      return List.of(Tree.number(number(number, seed)));
    } else if (shape instanceof Shape.Constant constant) {
      return List.of(Tree.text(pick(constant.names(), seed)));
    } else if (shape instanceof Shape.ListOf list) {
      return lists(list, seed, depth);
    } else if (shape instanceof Shape.MapOf map) {
      return maps(map, seed, depth);
    } else if (shape instanceof Shape.Fields form) {
      return nested(form, seed, depth);
    } else if (shape instanceof Shape.Variants variants) {
      return variants(variants, seed, depth);
    } else if (shape instanceof Shape.AnyOf any) {
      return candidates(pick(any.kinds(), seed).shape(), seed, depth);
    } else if (shape instanceof Shape.OneOf one) {
      int last = one.objects().size() - 1;
      return nested(pick(one.objects(), depth > DEEP ? last : seed), seed, depth);
    }
    return candidates(((Shape.Named) shape).kind().shape(), seed, depth);
  }

  private static <T> T pick(List<? extends T> list, int seed) {
    return list.get(seed % list.size());
  }

  private static Tree plain(Shape.Plain plain, int seed) {
    return switch (plain) {
      case FLAG -> Tree.flag(Integer.bitCount(seed) % 2 == 0);
      case DATE -> Tree.text(LocalDate.of(2026, 1, 1).plusDays(seed).toString());
      case OBJECT -> Tree.object(Map.of("sample", Tree.number(new BigDecimal(seed))));
    };
  }

  private static List<Tree> texts(Shape.Text text, int seed) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add("sample-" + seed);
    texts.add("acme@" + seed);
    texts.add("OWN S" + seed);
    texts.add(pick(CURRENCIES, seed));
    texts.add("s" + seed);
    texts.add(
        "S" + Integer.toString(seed, 3).replace('0', 'a').replace('1', 'b').replace('2', 'c'));
    text.pattern().ifPresent(pattern -> texts.add(pick(List.of(pattern.split("\\|")), seed)));
    return texts.stream()
        .filter(one -> text.pattern().isEmpty() || one.matches(text.pattern().get()))
        .map(Tree::text)
        .toList();
  }

  private static BigDecimal number(Shape.Numeric number, int seed) {
    BigDecimal least = number.minimum().orElse(BigDecimal.ZERO);
    BigDecimal step = number.whole() ? BigDecimal.ONE : new BigDecimal("0.25");
    BigDecimal value = least.add(step.multiply(BigDecimal.valueOf(seed)));
    if (number.maximum().isEmpty() || value.compareTo(number.maximum().get()) <= 0) {
      return value;
    }
    BigDecimal most = number.maximum().get();
    return number.whole()
        ? least.add(BigDecimal.valueOf(seed).remainder(most.subtract(least).add(BigDecimal.ONE)))
        : least.add(most.subtract(least).multiply(BigDecimal.valueOf(seed % 97, 2)));
  }

  private List<Tree> lists(Shape.ListOf list, int seed, int depth) {
    if (depth > DEEP && list.atLeast() == 0) {
      return List.of(Tree.array(List.of()));
    }
    Tree one = sample(list.element(), seed, depth + 1);
    Tree other = sample(list.element(), seed + MOST_TRIES / 2, depth + 1);
    return list.atLeast() > 1
        ? List.of(Tree.array(List.of(one, other)))
        : List.of(Tree.array(List.of(one, other)), Tree.array(List.of(one)));
  }

  private List<Tree> maps(Shape.MapOf map, int seed, int depth) {
    if (depth > DEEP) {
      return List.of(Tree.object(Map.of()));
    }
    String key = sample(map.key(), seed, depth + 1).asText().orElseThrow();
    return List.of(Tree.object(Map.of(key, sample(map.value(), seed, depth + 1))));
  }

  private List<Tree> nested(Shape.Fields form, int seed, int depth) {
    if (stated.containsKey(form.name())) {
      return List.of(pick(stated(form.name()), seed));
    }
    Tree few = object(form, seed, depth, false);
    return depth > DEEP ? List.of(few) : List.of(object(form, seed, depth, true), few);
  }

  private List<Tree> variants(Shape.Variants variants, int seed, int depth) {
    List<String> types = List.copyOf(variants.kinds().keySet());
    String type = pick(types, depth > DEEP ? seed % 2 : seed);
    List<Tree> candidates = new ArrayList<>();
    for (Tree object : candidates(variants.kinds().get(type).shape(), seed, depth + 1)) {
      Map<String, Tree> typed = new LinkedHashMap<>();
      typed.put(variants.field(), Tree.text(type));
      typed.putAll(object.fields());
      candidates.add(Tree.object(typed));
    }
    return candidates;
  }
}
