package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when someone first looks at it; threads that meet here may each make it, and
 * it is the same.
 */
final class LaterList<E> extends AbstractList<E> implements RandomAccess {

  private final Supplier<? extends List<E>> maker;
  private volatile @Nullable ImmutableList<E> made;

  LaterList(Supplier<? extends List<E>> maker) {
    this.maker = maker;
  }

  private ImmutableList<E> made() {
    ImmutableList<E> known = made;
    if (known == null) {
      known = ImmutableList.copyOf(maker.get());
      made = known;
    }
    return known;
  }

  @Override
  public E get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }
}
