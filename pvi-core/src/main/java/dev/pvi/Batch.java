package dev.pvi;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * How many records are worked through: where, and who is told.
 *
 * <p>Records are taken in portions of {@value #PORTION}. Portions share nothing that changes, and
 * their results are put together in the order of the input, so that the result does not depend on
 * the number of threads. The thread of the caller works as well, so that a busy pool delays
 * nothing.
 *
 * <pre>{@code
 * Batch batch = Batch.parallel().onProgress((done, total) -> log(done + " of " + total));
 * BatchResult<BigDecimal> indices =
 *     scorer.scoreAll(partners, score -> score.portfolio("networking").index(), batch);
 * }</pre>
 */
public final class Batch {

  /** How many records a thread takes at once. */
  public static final int PORTION = 1024;

  private final Optional<Executor> threads;
  private final int helpers;
  private final Progress progress;

  private Batch(Optional<Executor> threads, int helpers, Progress progress) {
    this.threads = threads;
    this.helpers = helpers;
    this.progress = progress;
  }

  /** Told how far a batch is, after each portion, by one thread at a time. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Takes note. An exception ends the batch and reaches its caller.
     *
     * @param done how many records are done, each time more
     * @param total how many there are
     */
    void done(int done, int total);
  }

  /**
   * Works on a portion.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Portion<T> {

    /**
     * Returns what comes of some records. An exception ends the batch and reaches its caller.
     *
     * @param from the first record
     * @param to the record after the last
     */
    T run(int from, int to);
  }

  /** Returns a batch that runs in the thread of its caller. */
  public static Batch sequential() {
    return new Batch(Optional.empty(), 0, (done, total) -> {});
  }

  /** Returns a batch that runs in the threads that all of the virtual machine share. */
  public static Batch parallel() {
    return new Batch(
        Optional.of(ForkJoinPool.commonPool()),
        ForkJoinPool.getCommonPoolParallelism(),
        (done, total) -> {});
  }

  /**
   * Returns a batch that runs in threads of the host, as many as there are processors.
   *
   * @throws java.util.concurrent.RejectedExecutionException when it runs, if they take no work
   */
  public static Batch on(Executor threads) {
    int others = Runtime.getRuntime().availableProcessors() - 1;
    return new Batch(Optional.of(threads), Math.max(1, others), (done, total) -> {});
  }

  /** Returns the same batch that tells how far it is. */
  public Batch onProgress(Progress listener) {
    return new Batch(threads, helpers, listener);
  }

  /**
   * Works through some records.
   *
   * @param count how many there are
   * @return what came of each portion, in order
   * @throws java.util.concurrent.CancellationException if the caller is interrupted
   */
  public <T> List<T> run(int count, Portion<T> portion) {
    BatchRun<T> run = new BatchRun<>(count, portion, progress);
    if (threads.isPresent()) {
      run.start(threads.get(), helpers);
    }
    return run.results();
  }
}
