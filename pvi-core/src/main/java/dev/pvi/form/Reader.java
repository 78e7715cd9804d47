package dev.pvi.form;

import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Code;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Severity;
import java.util.Collection;
import java.util.Optional;

/**
 * What a reader carries through a tree: where findings go, and what the document declared so far
 * (its attributes, its currency, its rounding).
 */
public final class Reader {

  private final Findings findings;
  private final ImmutableMap<Class<?>, Object> given;

  private Reader(Findings findings, ImmutableMap<Class<?>, Object> given) {
    this.findings = findings;
    this.given = given;
  }

  /** Returns a reader that knows no declarations. */
  public static Reader of(Findings findings) {
    return new Reader(findings, ImmutableMap.of());
  }

  /** Returns a reader for the same findings that knows one more declaration, or another one. */
  public <D> Reader with(Class<D> type, D declaration) {
    ImmutableMap.Builder<Class<?>, Object> more = ImmutableMap.builder();
    given.forEach(
        (known, value) -> {
          if (known != type) {
            more.put(known, value);
          }
        });
    return new Reader(findings, more.put(type, declaration).buildOrThrow());
  }

  /** Returns what the document declared. */
  public <D> Optional<D> given(Class<D> type) {
    return Optional.ofNullable(type.cast(given.get(type)));
  }

  /** Returns the collector of findings. */
  public Findings findings() {
    return findings;
  }

  /** Adds an error at a node, with its value as the argument {@code value}. */
  public void error(Tree node, Code code) {
    findings.error(node.place(), code, "value", node.brief());
  }

  /** Adds an error at a node that says what was expected instead of its value. */
  public void expected(Tree node, Code code, String expected) {
    findings.error(node.place(), code, "expected", expected, "value", node.brief());
  }

  /**
   * Adds an error at a node that says what was expected instead of its value, and asks whether the
   * nearest of some names is meant.
   *
   * @param known the names that a text could be here
   */
  public void unknown(Tree node, Code code, String expected, Collection<String> known) {
    Finding finding =
        Finding.of(Severity.ERROR, node.place(), code, "expected", expected, "value", node.brief());
    findings.add(finding.didYouMean(node.asText().orElse(""), known));
  }
}
