package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is prepared before the first question answers it, and later questions have their own. */
@Timeout(60)
class WebOracleTest {

  private static final RawServer.Handler HERE =
      (request, server, socket) ->
          server.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

  private static final UrlOptions LOOPBACK =
      UrlOptions.builder().allowAddress("127.0.0.0/8").build();

  private static WebOracle prepared() {
    return WebOracle.of(LOOPBACK).prepare();
  }

  private static UrlQuestion about(String url) {
    return new UrlQuestion(List.of(url), UrlSettings.defaults(), false, Clock.systemUTC());
  }

  @Test
  void theFirstQuestionIsAskedOverWhatWasPreparedOnAnotherThread() throws Exception {
    BlockingQueue<Thread> makers = new LinkedBlockingQueue<>();
    WebOracle oracle =
        new WebOracle(
            LOOPBACK,
            options -> {
              makers.add(Thread.currentThread());
              return UrlChecker.network(options);
            });
    try (RawServer server = RawServer.start(HERE)) {
      oracle.prepare();
      Thread maker = makers.poll(30, TimeUnit.SECONDS);
      assertThat(maker).as("before a question").isNotNull().isNotSameAs(Thread.currentThread());
      String url = "http://127.0.0.1:" + server.port() + "/";
      assertThat(oracle.ask(about(url)).verdict(url).state()).isEqualTo(State.ALIVE);
      assertThat(makers).as("made anew for the first question").isEmpty();
      oracle.ask(about(url));
      assertThat(makers).as("for the second").containsExactly(Thread.currentThread());
    }
  }

  @Test
  void eachQuestionIsAnswered() throws Exception {
    try (RawServer server = RawServer.start(HERE)) {
      WebOracle oracle = prepared();
      for (String path : List.of("first", "second")) {
        String url = "http://127.0.0.1:" + server.port() + "/" + path;
        assertThat(oracle.ask(about(url)).verdict(url).state()).isEqualTo(State.ALIVE);
      }
    }
  }

  @Test
  void oneThatWasStoppedAsksNothing() throws Exception {
    try (RawServer server = RawServer.start(HERE)) {
      WebOracle oracle = prepared();
      oracle.stop();
      String url = "http://127.0.0.1:" + server.port() + "/";
      UrlReport report = oracle.ask(about(url));
      assertThat(report.verdict(url).cause()).isEqualTo(Cause.INTERRUPTED);
    }
  }

  @Test
  void whoeverInterruptsTheWaitFindsTheInterruption() throws Exception {
    try (RawServer server = RawServer.start(HERE)) {
      WebOracle oracle = prepared();
      String url = "http://127.0.0.1:" + server.port() + "/";
      Thread.currentThread().interrupt();
      UrlReport report = oracle.ask(about(url));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(report.verdict(url).cause()).isEqualTo(Cause.INTERRUPTED);
    }
  }
}
