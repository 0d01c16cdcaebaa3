package io.github.glosslint.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When tasks may start, on a clock that the tests set: two requests at a time, 100 ns apart. */
final class HostQueuesTimesTest {

  private final HostQueues<String> queues = queues(0.5);

  /** Queues whose intervals vary by a fixed share: 0 for the shortest, 0.5 for the usual one. */
  private static HostQueues<String> queues(double share) {
    Random fixed =
        new Random(1) {
          private static final long serialVersionUID = 1L;

          @Override
          public double nextDouble() {
            return share;
          }
        };
    return new HostQueues<>(2, host -> new Pace(2, 100), fixed);
  }

  private static Turn<String> start(String task) {
    return new Turn.Start<>(task);
  }

  private static Turn<String> until(long nanos) {
    return new Turn.WaitUntil<>(nanos);
  }

  @ParameterizedTest
  @CsvSource({"0, 80", "0.5, 100", "1, 120"})
  void theIntervalVariesByAFifth(double share, long next) {
    HostQueues<String> some = queues(share);
    some.add("a.org", "1", 1000);
    some.add("a.org", "2", 1000);
    assertThat(some.next(1000)).isEqualTo(start("1"));
    assertThat(some.next(1000 + next - 1)).isEqualTo(until(1000 + next));
    assertThat(some.next(1000 + next)).isEqualTo(start("2"));
  }

  @Test
  void noMoreRunThanTheLimitAllows() {
    queues.add("a.org", "1", 0);
    queues.add("b.org", "2", 0);
    queues.add("c.org", "3", 0);
    assertThat(queues.next(0)).isEqualTo(start("1"));
    assertThat(queues.next(0)).isEqualTo(start("2"));
    assertThat(queues.running()).isEqualTo(2);
    assertThat(queues.next(0)).isEqualTo(new Turn.WaitForEnd<>());
    queues.ended("a.org", 5);
    assertThat(queues.next(5)).isEqualTo(start("3"));
    queues.ended("b.org", 5);
    assertThat(queues.next(5)).isEqualTo(new Turn.WaitForEnd<>());
    queues.ended("c.org", 5);
    assertThat(queues.next(5)).isEqualTo(new Turn.Empty<>());
    assertThat(queues.running()).isZero();
  }

  @Test
  void whatComesLaterWaitsForItsTime() {
    queues.addLater("a.org", "now", 7, 7);
    queues.addLater("a.org", "second", 50, 7);
    queues.addLater("b.org", "first", 40, 7);
    queues.addLater("b.org", "as late", 50, 7);
    assertThat(queues.next(7)).isEqualTo(start("now"));
    queues.ended("a.org", 7);
    assertThat(queues.next(39)).isEqualTo(until(40));
    assertThat(queues.next(40)).isEqualTo(start("first"));
    queues.ended("b.org", 40);
    assertThat(queues.next(49)).isEqualTo(until(50));
    // a.org may be asked again at 107, b.org at 140.
    assertThat(queues.next(50)).isEqualTo(until(107));
    assertThat(queues.next(107)).isEqualTo(start("second"));
  }

  @Test
  void aTaskThatHasBegunGoesFirst() {
    queues.add("a.org", "1", 0);
    queues.addFirst("a.org", "2", 0);
    assertThat(queues.next(0)).isEqualTo(start("2"));
  }

  @Test
  void aParkedHostIsLeftAlone() {
    queues.add("a.org", "1", 0);
    queues.add("b.org", "2", 0);
    queues.park("a.org", 500, 0);
    queues.park("a.org", 300, 0);
    assertThat(queues.parked(499)).isEqualTo(1);
    assertThat(queues.parked(500)).isZero();
    assertThat(queues.next(0)).isEqualTo(start("2"));
    assertThat(queues.next(499)).isEqualTo(until(500));
    assertThat(queues.shortest(400)).isEqualTo(200);
    assertThat(queues.next(500)).isEqualTo(start("1"));
  }

  /** Half the pace and one at a time; after four calm answers the usual pace again. */
  @Test
  void aHostThatLimitsIsAskedMoreSlowly() {
    for (int i = 1; i <= 6; i++) {
      queues.add("a.org", String.valueOf(i), 0);
    }
    queues.slowDown("a.org", 0);
    assertThat(queues.next(199)).isEqualTo(until(200));
    assertThat(queues.next(200)).isEqualTo(start("1"));
    assertThat(queues.next(400)).isEqualTo(new Turn.WaitForEnd<>());
    queues.ended("a.org", 400);
    assertThat(queues.shortest(400)).isEqualTo(5 * 200);
    for (int i = 0; i < 4; i++) {
      assertThat(queues.shortest(400)).isEqualTo(5 * 200);
      queues.easeOff("a.org", 400);
    }
    assertThat(queues.shortest(400)).isEqualTo(5 * 100);
    assertThat(queues.next(400)).isEqualTo(start("2"));
    assertThat(queues.next(500)).isEqualTo(start("3"));
  }

  @Test
  void noHostBecomesSlowerThanEightTimes() {
    queues.add("a.org", "1", 0);
    for (int i = 0; i < 5; i++) {
      queues.slowDown("a.org", 0);
    }
    assertThat(queues.next(799)).isEqualTo(until(800));
    assertThat(queues.next(800)).isEqualTo(start("1"));
  }

  @Test
  void theTasksOfAHostCanBeTakenAway() {
    queues.add("a.org", "1", 0);
    queues.addLater("a.org", "2", 50, 0);
    queues.add("b.org", "3", 0);
    queues.addLater("b.org", "4", 60, 0);
    assertThat(queues.removeAll("a.org", 0)).containsExactly("1", "2");
    assertThat(queues.next(0)).isEqualTo(start("3"));
    assertThat(queues.next(0)).isEqualTo(until(60));
    assertThat(queues.removeAll(0)).containsExactly("4");
    queues.ended("b.org", 0);
    assertThat(queues.next(100)).isEqualTo(new Turn.Empty<>());
  }

  @Test
  void allTasksCanBeTakenAway() {
    queues.add("a.org", "1", 0);
    queues.add("b.org", "2", 0);
    queues.addLater("never-asked.org", "3", 60, 0);
    assertThat(queues.removeAll(0)).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(queues.next(1000)).isEqualTo(new Turn.Empty<>());
  }

  @Test
  void aCalmHostIsNeverAskedFasterThanUsual() {
    queues.add("a.org", "1", 0);
    for (int i = 0; i < 9; i++) {
      queues.easeOff("a.org", 0);
    }
    assertThat(queues.shortest(0)).isEqualTo(100);
  }

  @Test
  void theHostThatIsFreeFirstCountsWhateverItsName() {
    queues.add("a.org", "1", 0);
    queues.add("b.org", "2", 0);
    queues.park("a.org", 20, 0);
    queues.park("b.org", 10, 0);
    assertThat(queues.next(0)).isEqualTo(until(10));
    assertThat(queues.next(10)).isEqualTo(start("2"));
  }

  @Test
  void whatComesLaterAtOneTimeKeepsItsOrder() {
    for (int i = 1; i <= 6; i++) {
      queues.addLater("a.org", String.valueOf(i), 50, 0);
    }
    assertThat(queues.next(49)).isEqualTo(until(50));
    for (int i = 1; i <= 6; i++) {
      assertThat(queues.next(100L * i)).isEqualTo(start(String.valueOf(i)));
      queues.ended("a.org", 100L * i);
    }
  }
}
