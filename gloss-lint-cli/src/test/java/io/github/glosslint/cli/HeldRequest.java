package io.github.glosslint.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Has one of the requests to a {@link LoopbackServer} wait for its answer. */
final class HeldRequest implements Runnable {

  private final int number;
  private final AtomicInteger count = new AtomicInteger();
  private final CountDownLatch here = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /**
   * @param number of the request, from 1
   */
  HeldRequest(int number) {
    this.number = number;
  }

  @Override
  public void run() {
    if (count.incrementAndGet() == number) {
      here.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until the request has come; tells whether it has. */
  boolean await() throws InterruptedException {
    return here.await(60, TimeUnit.SECONDS);
  }

  void release() {
    released.countDown();
  }
}
