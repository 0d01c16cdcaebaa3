package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads end before a check returns, also where it is broken off. */
@Timeout(60)
class OwnThreadsTest {

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final CountDownLatch underWay = new CountDownLatch(2);

  private Set<String> left() {
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(thread -> !thread.getName().startsWith("gloss-lint"));
    return Set.copyOf(left.stream().map(Thread::getName).toList());
  }

  /** A name server that does not answer, and takes a moment to notice that nobody waits. */
  private List<InetAddress> silence(String host) throws UnknownHostException {
    underWay.countDown();
    CountDownLatch never = new CountDownLatch(1);
    try {
      never.await();
    } catch (InterruptedException e) {
      long noticed = System.nanoTime() + 100_000_000;
      while (System.nanoTime() < noticed) {
        Thread.onSpinWait();
      }
    }
    throw new UnknownHostException(host);
  }

  private void brokenOff(Breaker breaker) throws Exception {
    RawServer.Handler silent =
        (request, server, socket) -> {
          underWay.countDown();
          RawServer.hang(socket);
        };
    try (RawServer server = RawServer.start(silent)) {
      TestNetwork network = new TestNetwork().name("slow.site", this::silence);
      UrlChecker checker = network.checker(UrlSettings.defaults(), TestNetwork.options().build());
      Thread caller = Thread.currentThread();
      Thread breaking =
          new Thread(
              () -> {
                try {
                  underWay.await();
                  breaker.breakOff(checker, caller);
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      breaking.start();
      UrlReport report =
          checker.check(List.of("http://a.site:" + server.port() + "/", "http://slow.site/"));
      assertThat(left()).isEmpty();
      assertThat(report.verdicts().values())
          .hasSize(2)
          .allMatch(verdict -> verdict.cause() == Cause.INTERRUPTED);
    }
  }

  private interface Breaker {
    void breakOff(UrlChecker checker, Thread caller);
  }

  @Test
  void aRunThatIsStoppedLeavesNone() throws Exception {
    brokenOff((checker, caller) -> checker.stop());
  }

  @Test
  void aRunThatIsInterruptedLeavesNoneAndTheInterruption() throws Exception {
    brokenOff((checker, caller) -> caller.interrupt());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRunThatIsOverLeavesNone() throws Exception {
    try (RawServer server = RawServer.start(Answers.alive())) {
      String url = "http://a.site:" + server.port() + "/";
      new TestNetwork().check(TestNetwork.options().build(), url + "a", url + "b");
      assertThat(left()).isEmpty();
    }
  }
}
