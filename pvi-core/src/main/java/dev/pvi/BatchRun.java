package dev.pvi;

import com.google.common.base.Throwables;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch: every thread takes the next portion until none is left. After a failure
 * portions are taken, but no longer worked on, so that nobody waits for them.
 */
final class BatchRun<T> {

  private final int count;
  private final Batch.Portion<T> portion;
  private final Batch.Progress progress;
  private final AtomicReferenceArray<@Nullable T> results;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final CountDownLatch open;
  private int done;

  BatchRun(int count, Batch.Portion<T> portion, Batch.Progress progress) {
    this.count = count;
    this.portion = portion;
    this.progress = progress;
    int portions = (count + Batch.PORTION - 1) / Batch.PORTION;
    this.results = new AtomicReferenceArray<>(portions);
    this.open = new CountDownLatch(portions);
  }

  /** Lets other threads work as well, no more than there is work for. */
  void start(Executor threads, int helpers) {
    try {
      for (int i = 0; i < Math.min(helpers, results.length() - 1); i++) {
        threads.execute(this::work);
      }
    } catch (RejectedExecutionException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Works until nothing is left, and returns what came of each portion, in order. */
  @SuppressWarnings("unchecked") // only results of portions were put there
  List<T> results() {
    work();
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("the batch was interrupted");
      cancelled.initCause(e);
      failure.compareAndSet(null, cancelled);
      throw cancelled;
    }
    Throwable failed = failure.get();
    if (failed != null) {
      Throwables.throwIfUnchecked(failed);
      throw new IllegalStateException(failed);
    }
    Object[] all = new Object[results.length()];
    for (int i = 0; i < all.length; i++) {
      all[i] = results.get(i);
    }
    return (List<T>) Collections.unmodifiableList(Arrays.asList(all));
  }

  private void work() {
    for (int at = next.getAndIncrement(); at < results.length(); at = next.getAndIncrement()) {
      try {
        if (Thread.currentThread().isInterrupted()) {
          failure.compareAndSet(null, new CancellationException("the batch was interrupted"));
        }
        if (failure.get() == null) {
          int from = at * Batch.PORTION;
          int to = Math.min(count, from + Batch.PORTION);
          results.set(at, portion.run(from, to));
          tell(to - from);
        }
      } catch (Throwable e) {
        failure.compareAndSet(null, e);
      } finally {
        open.countDown();
      }
    }
  }

  private synchronized void tell(int more) {
    done += more;
    progress.done(done, count);
  }
}
