package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.report.Report;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleProvider;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run ends in each of its phases, and tells of each of them. */
@Timeout(60)
class CancelTest {

  private static final int DOCUMENTS = 200;

  @TempDir Path folder;

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void aTree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          folder.resolve("a" + i + ".md"), "# A\n\n[x](https://example.org/" + i + ")\n");
    }
  }

  @Test
  void aRuleIsTheLast() throws Exception {
    GlossLint lint = lint().addRules(new Waiting(false));
    FutureTask<Report> run = start(lint::check);
    entered.await();
    lint.cancel();
    released.countDown();
    assertThatThrownBy(run::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(CancellationException.class)
        .hasRootCauseMessage("the check was cancelled");
    assertThat(calls.get()).isLessThan(DOCUMENTS);
  }

  @Test
  void soIsARuleForTheTree() throws Exception {
    GlossLint lint = lint().addRules(new Waiting(true));
    FutureTask<Report> run = start(lint::check);
    entered.await();
    lint.cancel();
    released.countDown();
    assertThatThrownBy(run::get).hasCauseInstanceOf(CancellationException.class);
    assertThat(calls.get()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsARunAsWell() throws Exception {
    GlossLint lint = lint().addRules(new Waiting(true));
    FutureTask<Boolean> run =
        new FutureTask<>(
            () -> {
              assertThatThrownBy(lint::check).isInstanceOf(CancellationException.class);
              return Thread.currentThread().isInterrupted();
            });
    Thread thread = new Thread(run);
    thread.setDaemon(true);
    thread.start();
    entered.await();
    thread.interrupt();
    assertThat(run.get()).isTrue();
    assertThat(calls.get()).isEqualTo(1);
  }

  @Test
  void eachPhaseEndsWhenAListenerHearsOfIt() {
    for (String phase :
        List.of(
            ProgressListener.READING,
            ProgressListener.LINKING,
            ProgressListener.URLS,
            ProgressListener.CHECKING)) {
      GlossLint lint = lint().urls(new Obeying());
      AtomicInteger heard = new AtomicInteger();
      lint.listener(
          (now, done, total) -> {
            if (now.equals(phase)) {
              heard.incrementAndGet();
              lint.cancel();
            }
          });
      assertThatThrownBy(lint::check).isInstanceOf(CancellationException.class);
      // Each thread may tell of what it was about to finish.
      assertThat(heard.get())
          .as(phase)
          .isBetween(1, Runtime.getRuntime().availableProcessors() + 1);
    }
  }

  @Test
  void urlsEndWhenTheyAreAsked() throws Exception {
    Obeying oracle = new Obeying();
    oracle.waits = true;
    GlossLint lint = lint().urls(oracle);
    FutureTask<Report> run = start(lint::check);
    entered.await();
    lint.cancel();
    assertThatThrownBy(run::get).hasCauseInstanceOf(CancellationException.class);
  }

  @Test
  void aCancelledCheckStaysCancelled() {
    GlossLint lint = lint();
    lint.cancel();
    assertThatThrownBy(lint::check).isInstanceOf(CancellationException.class);
    assertThat(calls.get()).isZero();
  }

  @Test
  void everyPhaseIsToldToItsEnd() {
    Set<String> ends = new ConcurrentSkipListSet<>();
    lint()
        .urls(new Obeying())
        .listener(
            (phase, done, total) -> {
              assertThat(done).isLessThanOrEqualTo(total);
              if (done == total) {
                ends.add(phase + " " + total);
              }
            })
        .check();
    assertThat(ends)
        .isEqualTo(
            new TreeSet<>(
                List.of(
                    "reading " + DOCUMENTS,
                    "linking " + DOCUMENTS,
                    "checking URLs " + DOCUMENTS,
                    "checking " + DOCUMENTS)));
  }

  private GlossLint lint() {
    return GlossLint.at(folder).workingDirectory(folder);
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Two rules that wait at their first document, or at the tree. */
  private final class Waiting implements RuleProvider {

    private final boolean tree;

    Waiting(boolean tree) {
      this.tree = tree;
    }

    @Override
    public List<Rule> rules() {
      return List.of(rule("t/first"), rule("t/second"));
    }

    @Override
    public String page(RuleId rule) {
      return "---\nid: "
          + rule
          + "\nsummary: S.\nseverity: info\nscope: site\nsince: '1'\nfix: none\n---\n";
    }

    private Rule rule(String id) {
      return new Rule() {
        @Override
        public RuleId id() {
          return new RuleId(id);
        }

        @Override
        public void check(LinkedDocument document, RuleContext context) {
          if (!tree) {
            pause();
          }
        }

        @Override
        public void check(Site site, RuleContext context) {
          if (tree) {
            pause();
          }
        }
      };
    }

    private void pause() {
      calls.incrementAndGet();
      entered.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Knows nothing of any URL; tells how far it is, and ends when it is told to. */
  private final class Obeying implements UrlOracle {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean waits;

    @Override
    public UrlReport ask(UrlQuestion question) {
      for (int i = 1; i <= DOCUMENTS && stopped.getCount() > 0; i++) {
        question.progress().progress(i, DOCUMENTS);
      }
      entered.countDown();
      try {
        if (waits && !stopped.await(1, TimeUnit.MINUTES)) {
          throw new AssertionError("nobody stopped it");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0);
    }

    @Override
    public void stop() {
      stopped.countDown();
    }
  }
}
