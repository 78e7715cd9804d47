package dev.pvi.rule;

import dev.pvi.form.Kind;

/**
 * What a document names by a type and states by parameters. A rule with its parameters is
 * <i>bound</i>: immutable, safe for many threads.
 *
 * @param <B> what a bound rule of this sort is
 */
public interface Rule<B> {

  /** Returns the name by which a document refers to the rule, such as {@code acme-turnaround}. */
  String type();

  /** Returns how the parameters are read; what they make is the bound rule. */
  Kind<? extends B> form();
}
