package dev.pvi;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * How many partners are worked through: where, and who is told.
 *
 * <p>Partners are taken in portions of {@value #PORTION}. Portions share nothing that changes, and
 * their results are put together in the order of the input, so that the result does not depend on
 * the number of threads.
 *
 * <pre>{@code
 * Batch batch = Batch.parallel().onProgress((done, total) -> log(done + " of " + total));
 * BatchResult<BigDecimal> indices =
 *     scorer.scoreAll(partners, score -> score.portfolio("networking").index(), batch);
 * }</pre>
 */
public final class Batch {

  /** How many partners a thread takes at once. */
  public static final int PORTION = 1024;

  private final Optional<Executor> threads;
  private final Progress progress;

  private Batch(Optional<Executor> threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /** Told how far a batch is, after each portion, by one thread at a time. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Takes note. An exception ends the batch and reaches its caller.
     *
     * @param done how many partners are done, each time more
     * @param total how many there are
     */
    void done(int done, int total);
  }

  /** Returns a batch that runs in the thread of its caller. */
  public static Batch sequential() {
    return new Batch(Optional.empty(), (done, total) -> {});
  }

  /** Returns a batch that runs in the threads that all of the virtual machine share. */
  public static Batch parallel() {
    return in(ForkJoinPool.commonPool());
  }

  /**
   * Returns a batch that runs in threads of the host.
   *
   * @param threads must not be a pool of which the caller itself holds the only thread
   */
  public static Batch in(Executor threads) {
    return new Batch(Optional.of(threads), (done, total) -> {});
  }

  /** Returns the same batch that tells how far it is. */
  public Batch onProgress(Progress listener) {
    return new Batch(threads, listener);
  }

  /** Works on a portion. */
  @FunctionalInterface
  interface Task<T> {
    T run(int from, int to);
  }

  /** Returns the results of all portions in order. */
  <T> List<T> run(int count, Task<T> task) {
    Done done = new Done(count);
    List<Supplier<T>> portions = new ArrayList<>();
    for (int from = 0; from < count; from += PORTION) {
      int first = from;
      int end = Math.min(count, from + PORTION);
      portions.add(
          () -> {
            T result = task.run(first, end);
            done.add(end - first);
            return result;
          });
    }
    return threads.isPresent()
        ? inThreads(threads.get(), portions)
        : portions.stream().map(Supplier::get).toList();
  }

  private static <T> List<T> inThreads(Executor threads, List<Supplier<T>> portions) {
    List<CompletableFuture<T>> running =
        portions.stream().map(one -> CompletableFuture.supplyAsync(one, threads)).toList();
    try {
      ImmutableList.Builder<T> results = ImmutableList.builder();
      for (CompletableFuture<T> one : running) {
        results.add(one.get());
      }
      return results.build();
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(Objects.requireNonNullElse(e.getCause(), e));
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("the batch was interrupted");
      cancelled.initCause(e);
      throw cancelled;
    } finally {
      running.forEach(one -> one.cancel(false));
    }
  }

  /** Counts partners that are done; the only thing that portions share, and no result. */
  private final class Done {

    private final int total;
    private int done;

    Done(int total) {
      this.total = total;
    }

    synchronized void add(int count) {
      done += count;
      progress.done(done, total);
    }
  }
}
