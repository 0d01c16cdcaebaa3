package io.github.glosslint.maven;

import io.github.glosslint.web.UrlListener;
import io.github.glosslint.web.UrlProgress;
import io.github.glosslint.web.UrlProgressLine;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Logs the progress of a check of external URLs, if it takes long, and only now and then. */
final class UrlProgressLog implements UrlListener {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(30);

  private final Log log;
  private final LongSupplier nanoTime;
  private long next;

  UrlProgressLog(Log log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong() + PATIENCE;
  }

  @Override
  public synchronized void progress(UrlProgress progress) {
    long now = nanoTime.getAsLong();
    if (now - next >= 0) {
      next = now + INTERVAL;
      log.info(UrlProgressLine.line(progress, Integer.MAX_VALUE));
    }
  }
}
