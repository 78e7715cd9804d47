package dev.pvi.build;

import dev.pvi.explain.Findings;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What must hold of every form: a field that is stated is what the accessor of its name returns, a
 * field that is left out is its default, every component of the object has its field, and what is
 * written reads as an equal object. A form names each field three times; this is what notices a
 * slip in one of them.
 */
public final class FormContract {

  private static final String KEY = "sample-key";

  private final FormSamples samples;
  private final Consumer<AccessibleObject> opener;
  private final Map<String, String> accessors = new TreeMap<>();
  private final Map<String, UnaryOperator<Object>> conversions = new TreeMap<>();
  private final Set<String> derived = new LinkedHashSet<>();
  private final Set<String> byHand = new LinkedHashSet<>();
  private final Set<String> shared = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();

  /**
   * A contract without exceptions.
   *
   * @param readers makes a reader that knows what the objects refer to
   * @param opener makes a member accessible, from within the module of the objects
   */
  public FormContract(Function<Findings, Reader> readers, Consumer<AccessibleObject> opener) {
    this.samples = new FormSamples(readers);
    this.opener = opener;
  }

  /** States objects of a form, with ' for ", where its fields must fit together. */
  public FormContract sample(String form, String... objects) {
    samples.state(form, objects);
    return this;
  }

  /** States objects of a form that not every module has. */
  FormContract sharedSample(String form, String... objects) {
    samples.state(form, objects);
    shared.add(form);
    return this;
  }

  /**
   * Says how a field is accessed, if not by its name.
   *
   * @param field the form and the field, such as {@code ladder.standings}
   * @param path names of methods, and indices of lists, joined by points, through what may be
   *     absent; empty for the object itself; several, if the value of the field is kept in parts
   */
  public FormContract accessed(String field, String path) {
    accessors.put(field, path);
    return this;
  }

  /** Says that a component of an object, such as {@code example.place}, is no field of its form. */
  public FormContract derived(String component) {
    derived.add(component);
    return this;
  }

  /**
   * Says that the object keeps a field as something else.
   *
   * @param field the form and the field
   * @param conversion returns what the accessor returns for the value of the field
   */
  public FormContract converted(String field, UnaryOperator<Object> conversion) {
    conversions.put(field, conversion);
    return this;
  }

  /**
   * Says that such an object is read by hand, not by a form, or keeps its fields in another shape,
   * such as facts by name: what is held against each other is only what is read and what is
   * written.
   */
  public FormContract byHand(String object) {
    byHand.add(object);
    return this;
  }

  /** Returns what was said, but never needed. */
  Set<String> unused() {
    Set<String> unused = new LinkedHashSet<>(accessors.keySet());
    unused.addAll(conversions.keySet());
    unused.addAll(derived);
    unused.addAll(byHand);
    unused.removeAll(used);
    unused.addAll(samples.unused());
    unused.removeAll(shared);
    return unused;
  }

  /** An object that was read, and what its fields should be. */
  private record Case(Tree node, Object object, Map<Field<?>, Object> expected) {}

  /** Returns an object of a form, to tell of what type they are. */
  Object object(Shape.Fields form) {
    List<String> problems = new ArrayList<>();
    return cases(form, problems).stream()
        .findFirst()
        .map(Case::object)
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }

  /** Returns every way in which a form breaks the contract; nothing if it holds. */
  List<String> problems(Shape.Fields form, boolean written) {
    List<String> problems = new ArrayList<>();
    List<Case> cases = cases(form, problems);
    if (!cases.isEmpty()) {
      form.fields().forEach(field -> problems.addAll(coverage(field, cases)));
      problems.addAll(distinction(form, cases));
      if (byHand.contains(form.name())) {
        used.add(form.name());
      } else if (form.kind() instanceof Form<?>) {
        problems.addAll(accessors(form, cases));
      } else {
        problems.add("must be a form - but was: " + form.kind().getClass().getSimpleName());
      }
      cases.forEach(one -> problems.addAll(writing(form, one, written)));
    }
    return problems.stream().distinct().map(problem -> form.name() + ": " + problem).toList();
  }

  private List<String> accessors(Shape.Fields form, List<Case> cases) {
    List<String> problems = new ArrayList<>();
    Set<String> accounted = new LinkedHashSet<>();
    for (Field<?> field : fields(form)) {
      accounted.add(path(form, field).split("\\.")[0]);
      cases.forEach(one -> problems.addAll(accessor(form, field, one)));
    }
    problems.addAll(components(form, accounted, cases));
    return problems;
  }

  private List<Case> cases(Shape.Fields form, List<String> problems) {
    List<Case> cases = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Tree sample : samples.objects(form)) {
      Tree node = FormSamples.placed(KEY, sample);
      FormSamples.Read read = samples.read(form.kind(), node);
      if (read.isFine()) {
        cases.add(new Case(node, read.value().get(), expected(form, node)));
      } else {
        faults.add(sample + " gives " + read.findings());
      }
    }
    if (cases.isEmpty()) {
      problems.add("no sample can be read, state one: " + faults);
    }
    return cases;
  }

  private static List<Field<?>> fields(Shape.Fields form) {
    List<Field<?>> fields = new ArrayList<>(form.fields());
    form.key().ifPresent(fields::add);
    return fields;
  }

  private Map<Field<?>, Object> expected(Shape.Fields form, Tree node) {
    Map<Field<?>, Object> expected = new LinkedHashMap<>();
    for (Field<?> field : form.fields()) {
      Optional<Tree> stated = node.get(field.name());
      Object value =
          stated.isPresent()
              ? samples.read(field.kind(), stated.get()).value().orElseThrow()
              : field.fallback().orElseThrow();
      expected.put(field, value);
    }
    form.key()
        .ifPresent(
            key ->
                expected.put(key, samples.read(key.kind(), Tree.text(KEY)).value().orElseThrow()));
    return expected;
  }

  private String path(Shape.Fields form, Field<?> field) {
    String name = form.name() + "." + field.name();
    if (accessors.containsKey(name)) {
      used.add(name);
      return accessors.get(name);
    }
    return field.name();
  }

  /** A field must be stated in one sample and, unless it is required, left out in another. */
  private static List<String> coverage(Field<?> field, List<Case> cases) {
    List<String> problems = new ArrayList<>();
    if (cases.stream().noneMatch(one -> one.node().get(field.name()).isPresent())) {
      problems.add("no sample states " + field.name());
    }
    if (field.fallback().isPresent()
        && cases.stream().allMatch(one -> one.node().get(field.name()).isPresent())) {
      problems.add("no sample leaves out " + field.name());
    }
    return problems;
  }

  private List<String> accessor(Shape.Fields form, Field<?> field, Case one) {
    String name = form.name() + "." + field.name();
    Object expected = one.expected().get(field);
    if (conversions.containsKey(name)) {
      used.add(name);
      expected = conversions.get(name).apply(expected);
    }
    Object actual;
    try {
      actual = walked(one.object(), path(form, field));
    } catch (NoSuchMethodException e) {
      return List.of(e.getMessage());
    }
    return Objects.equals(actual, expected)
        ? List.of()
        : List.of(field.name() + " must be " + expected + " - but was: " + actual);
  }

  private Object walked(Object object, String path) throws NoSuchMethodException {
    if (path.contains(", ")) {
      List<Object> several = new ArrayList<>();
      for (String one : path.split(", ")) {
        several.add(walked(object, one));
      }
      return several;
    }
    Object at = object;
    for (String step : path.split("\\.")) {
      if (at instanceof Optional<?> part && !step.equals("toString")) {
        if (part.isEmpty()) {
          return part;
        }
        at = part.get();
      }
      if (step.matches("\\d+")) {
        at = ((List<?>) at).get(Integer.parseInt(step));
      } else if (!step.isEmpty()) {
        at = invoked(method(at.getClass(), step), at);
      }
    }
    return at;
  }

  /**
   * Returns an accessor, that of a public class where one declares it: its module may be another.
   */
  private static Method method(Class<?> type, String name) throws NoSuchMethodException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0 && isVisible(method)) {
          return method;
        }
      }
    }
    return declared(type, name);
  }

  private static boolean isVisible(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && Modifier.isPublic(method.getDeclaringClass().getModifiers());
  }

  private static Method declared(Class<?> type, String name) throws NoSuchMethodException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && method.getParameterCount() == 0
            && !method.isSynthetic()) {
          return method;
        }
      }
    }
    throw new NoSuchMethodException("no accessor " + name + " of " + type.getSimpleName());
  }

  private Object invoked(Method method, Object object) {
    try {
      if (!isVisible(method)) {
        opener.accept(method);
      }
      return method.invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method + " of " + object, e);
    }
  }

  /** Two fields of one type must differ in a sample, or swapping them would not be noticed. */
  private static List<String> distinction(Shape.Fields form, List<Case> cases) {
    List<String> problems = new ArrayList<>();
    List<Field<?>> fields = fields(form);
    for (int i = 0; i < fields.size(); i++) {
      for (int j = i + 1; j < fields.size(); j++) {
        Field<?> one = fields.get(i);
        Field<?> other = fields.get(j);
        if (cases.stream().allMatch(c -> c.expected().get(one).equals(c.expected().get(other)))) {
          problems.add("no sample tells " + one.name() + " from " + other.name());
        }
      }
    }
    return problems;
  }

  /** What an object is made of must be a field, the key, or known to be derived. */
  private List<String> components(Shape.Fields form, Set<String> accounted, List<Case> cases) {
    List<String> problems = new ArrayList<>();
    for (Method component : components(cases.get(0).object().getClass())) {
      String name = form.name() + "." + component.getName();
      if (accounted.contains(component.getName())) {
        continue;
      }
      if (derived.contains(name)) {
        used.add(name);
      } else if (!cases.stream()
          .allMatch(one -> String.valueOf(invoked(component, one.object())).equals(KEY))) {
        problems.add(component.getName() + " must be a field - but was: none");
      }
    }
    return problems;
  }

  private static List<Method> components(Class<?> type) {
    List<Method> components = new ArrayList<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        components.add(component.getAccessor());
      }
      return components;
    }
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0) {
          components.add(method);
        }
      }
    }
    return components;
  }

  @SuppressWarnings("unchecked") // the form made the object, and each kind read its value
  private List<String> writing(Shape.Fields form, Case one, boolean written) {
    Tree again;
    try {
      again = ((Kind<Object>) form.kind()).write(one.object());
    } catch (UnsupportedOperationException e) {
      return written ? List.of("must be written - but was: " + e.getMessage()) : List.of();
    }
    List<String> problems = new ArrayList<>();
    for (Field<?> field : form.fields()) {
      Object value = one.expected().get(field);
      Optional<Tree> expected =
          value.equals(field.fallback().orElse(null))
              ? Optional.empty()
              : Optional.of(((Kind<Object>) field.kind()).write(value));
      if (!again.get(field.name()).equals(expected)) {
        problems.add(
            field.name()
                + " must be written as "
                + expected
                + " - but was: "
                + again.get(field.name()));
      }
    }
    Object reread = samples.read(form.kind(), FormSamples.placed(KEY, again)).value().orElse(null);
    if (!one.object().equals(reread)) {
      problems.add("must read as it was written - but was: " + again);
    }
    if (form.key().isPresent()) {
      Kind<List<Object>> keyed = Kind.keyed((Form<Object>) form.kind());
      Tree under = keyed.write(List.of(one.object()));
      if (!under.equals(Tree.object(Map.of(KEY, again)))) {
        problems.add("must be written under its key - but was: " + under);
      }
    }
    return problems;
  }

  /**
   * Returns the objects with declared fields within the values of a kind, and those within them.
   */
  public static Collection<Shape.Fields> forms(Kind<?> kind) {
    Map<Object, Shape.Fields> found = new LinkedHashMap<>();
    collect(kind, found, new LinkedHashSet<>());
    return found.values();
  }

  private static void collect(Kind<?> kind, Map<Object, Shape.Fields> found, Set<Kind<?>> seen) {
    if (seen.add(kind)) {
      collect(kind.shape(), found, seen);
    }
  }

  private static void collect(Shape shape, Map<Object, Shape.Fields> found, Set<Kind<?>> seen) {
    if (shape instanceof Shape.Fields form) {
      if (found.putIfAbsent(List.of(form.name(), form.kind()), form) == null) {
        form.fields().forEach(field -> collect(field.kind(), found, seen));
      }
    } else if (shape instanceof Shape.ListOf list) {
      collect(list.element(), found, seen);
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.value(), found, seen);
    } else if (shape instanceof Shape.Variants variants) {
      variants.kinds().values().forEach(kind -> collect(kind, found, seen));
      variants.more().values().forEach(kind -> collect(kind, found, seen));
      variants.others().ifPresent(kind -> collect(kind, found, seen));
    } else if (shape instanceof Shape.AnyOf any) {
      any.kinds().forEach(kind -> collect(kind, found, seen));
    } else if (shape instanceof Shape.OneOf one) {
      one.objects().forEach(object -> collect(object, found, seen));
    } else if (shape instanceof Shape.Named named) {
      collect(named.kind(), found, seen);
    }
  }
}
