package dev.pvi.examples.cli;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.incentive.Combination;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.rule.Rule;
import dev.pvi.rule.ScoringRule;
import dev.pvi.tally.Derivation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Loads rules of the house from a jar, and thereby runs its code: of the named class the static
 * initialiser and the constructor, later whatever its rules do.
 */
final class HouseRules {

  private HouseRules() {}

  /**
   * Returns the rules that a class of a jar gives: itself, if it implements {@link ScoringRule} or
   * {@link Combination} and has a public constructor without parameters, and those in its public
   * static fields.
   *
   * @param given the path of a jar and the name of a class, as {@code path.jar#package.Class}
   * @throws InvalidRecordException if there is no such class, or it gives no rules
   */
  static List<Rule<?>> load(String given) {
    int end = given.lastIndexOf('#');
    if (end <= 0 || end == given.length() - 1) {
      throw problem(given, "without a jar and a class joined by #");
    }
    URL jar = jar(given, given.substring(0, end));
    String name = given.substring(end + 1);
    try {
      List<Rule<?>> rules = rules(loaded(jar, name));
      if (rules.isEmpty()) {
        throw problem(given, "a class that neither is a rule nor holds any");
      }
      return rules;
    } catch (ClassNotFoundException e) {
      throw problem(given, "a class that the jar does not have");
    } catch (ReflectiveOperationException | LinkageError e) {
      throw problem(given, "a class that cannot be used: " + cause(e));
    }
  }

  /**
   * Returns rules and one more.
   *
   * @throws InvalidRecordException if there is a rule of that type already
   */
  static Rules join(Rules rules, Rule<?> more, String given) {
    try {
      if (more instanceof Combination combination) {
        return rules.with(combination);
      }
      return more instanceof ScoringRule rule ? rules.with(rule) : withDerivation(rules, more);
    } catch (IllegalArgumentException e) {
      throw problem(given, String.valueOf(e.getMessage()));
    }
  }

  private static URL jar(String given, String path) {
    try {
      Path jar = Path.of(path);
      if (!Files.isRegularFile(jar)) {
        throw problem(given, "a jar that is missing");
      }
      return jar.toUri().toURL();
    } catch (InvalidPathException | MalformedURLException e) {
      throw problem(given, "no name of a file: " + e.getMessage());
    }
  }

  /** The loader stays open for as long as the command runs: rules may load further classes. */
  private static Class<?> loaded(URL jar, String name) throws ClassNotFoundException {
    ClassLoader ours = HouseRules.class.getClassLoader();
    return Class.forName(name, true, new URLClassLoader(new URL[] {jar}, ours));
  }

  private static List<Rule<?>> rules(Class<?> type) throws ReflectiveOperationException {
    List<Rule<?>> rules = new ArrayList<>();
    if (isRule(type)) {
      rules.add((Rule<?>) type.getConstructor().newInstance());
    }
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.get(null) instanceof Rule<?> rule
          && (isRule(rule.getClass()) || isOfEvents(field))) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static boolean isRule(Class<?> type) {
    return ScoringRule.class.isAssignableFrom(type) || Combination.class.isAssignableFrom(type);
  }

  /** Of what rows a derivation is, no object says when it runs: the field that holds it does. */
  private static boolean isOfEvents(Field field) {
    return Derivation.class.isAssignableFrom(field.getType())
        && field.getGenericType() instanceof ParameterizedType type
        && type.getActualTypeArguments()[0].equals(Counted.class);
  }

  /** Calls by reflection what could be called otherwise only by an unchecked cast. */
  private static Rules withDerivation(Rules rules, Rule<?> derivation) {
    try {
      return (Rules) Rules.class.getMethod("with", Derivation.class).invoke(rules, derivation);
    } catch (InvocationTargetException e) {
      Throwable refused = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalArgumentException(refused.getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cause(Throwable problem) {
    Throwable cause = problem.getCause() == null ? problem : problem.getCause();
    return cause.toString();
  }

  private static InvalidRecordException problem(String given, String problem) {
    return new InvalidRecordException(
        List.of(
            Finding.of(
                Severity.ERROR,
                Place.of("--rules " + given, ""),
                CliCode.NO_RULES,
                "problem",
                problem)));
  }
}
