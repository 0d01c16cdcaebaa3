package io.github.glosslint.web;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.web.net.DaemonThreads;
import io.github.glosslint.web.net.Transport;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the web: {@code GlossLint.at(docs).urls(WebOracle.of(UrlOptions.defaults())).check()}. Set
 * it up before the first question; {@link #stop} may be called from any thread.
 */
public final class WebOracle implements UrlOracle {

  private final UrlOptions options;
  private final Function<UrlOptions, Transport> network;
  private UrlListener listener = progress -> {};
  private @Nullable FutureTask<Transport> prepared;
  private @Nullable UrlChecker checker;
  private boolean stopped;

  /**
   * @param network makes what a question is asked over
   */
  WebOracle(UrlOptions options, Function<UrlOptions, Transport> network) {
    this.options = options;
    this.network = network;
  }

  /**
   * Creates an oracle that uses the network of this machine.
   *
   * @param options what only a trusted caller may set; everything else comes from the settings
   */
  public static WebOracle of(UrlOptions options) {
    return new WebOracle(options, UrlChecker::network);
  }

  /** Reports progress to this listener. */
  public WebOracle listener(UrlListener value) {
    listener = value;
    return this;
  }

  /**
   * Gets ready for the first question on a thread of its own, while the caller reads the pages that
   * it is about. No connection is opened.
   */
  public synchronized WebOracle prepare() {
    FutureTask<Transport> task = new FutureTask<>(() -> network.apply(options));
    new DaemonThreads("gloss-lint-web").newThread(task).start();
    prepared = task;
    return this;
  }

  private Transport transport(UrlOptions asked) {
    FutureTask<Transport> ready = takePrepared();
    try {
      return ready == null ? network.apply(asked) : ready.get();
    } catch (ExecutionException e) {
      // It fails here as well, on the thread that can tell of it.
      return network.apply(asked);
    } catch (InterruptedException e) {
      // Whoever plays the run sees the interruption, and says so.
      Thread.currentThread().interrupt();
      return network.apply(asked);
    }
  }

  /** What was prepared, for a single question; questions differ in nothing that it depends on. */
  private synchronized @Nullable FutureTask<Transport> takePrepared() {
    FutureTask<Transport> ready = prepared;
    prepared = null;
    return ready;
  }

  @Override
  public UrlReport ask(UrlQuestion question) {
    UrlChecker fresh =
        UrlChecker.over(
                this::transport,
                question.settings(),
                options.withTryHttps(question.wantHttps()).withShare(question.share()))
            .listener(
                news -> {
                  listener.progress(news);
                  question.progress().progress(news.done(), news.total());
                })
            .clock(question.clock());
    begin(fresh);
    return fresh.check(question.urls());
  }

  private synchronized void begin(UrlChecker fresh) {
    checker = fresh;
    if (stopped) {
      fresh.stop();
    }
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    if (checker != null) {
      checker.stop();
    }
  }
}
