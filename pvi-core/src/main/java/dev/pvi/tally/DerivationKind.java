package dev.pvi.tally;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Shape;
import dev.pvi.form.Tree;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One of some derivations, by its type.
 *
 * @param forms how the parameters of each are read, by type
 */
record DerivationKind<R>(
    Derivations<R> derivations, SortedMap<String, Kind<? extends Plan<R>>> forms)
    implements Kind<Plan<R>> {

  @Override
  public Optional<Plan<R>> read(Tree node, Reader reader) {
    return derivations.bind(node, reader);
  }

  @Override
  public Tree write(Plan<R> plan) {
    throw new UnsupportedOperationException("derivation must not be written, it is only read");
  }

  @Override
  public Shape shape() {
    return new Shape.Variants(
        "derivation",
        "derivation",
        "type",
        forms,
        ImmutableSortedMap.of(),
        Optional.of(Kind.tree()));
  }

  @Override
  public String says() {
    return "a derivation: an object whose type is one of " + String.join(", ", derivations.types());
  }
}
