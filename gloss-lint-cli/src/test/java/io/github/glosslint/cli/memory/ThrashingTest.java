package io.github.glosslint.cli.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.memory.Thrashing.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrashingTest {

  /** Looks a second apart, at which the collector took so many milliseconds of each. */
  private static List<Look> looks(int count, long millis, double use) {
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      looks.add(new Look(i * 1_000_000_000L, i * millis, use));
    }
    return looks;
  }

  private static int hopelessAt(List<Look> looks) {
    Thrashing thrashing = new Thrashing();
    for (int i = 0; i < looks.size(); i++) {
      if (thrashing.isHopeless(looks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void ten_seconds_of_nothing_but_collecting_in_a_full_heap_are_hopeless() {
    assertThat(hopelessAt(looks(100, 950, 0.95))).isEqualTo(10);
  }

  @Test
  void a_collector_that_leaves_time_or_finds_room_is_not() {
    assertThat(hopelessAt(looks(100, 890, 0.99))).isEqualTo(-1);
    assertThat(hopelessAt(looks(100, 1_000, 0.89))).isEqualTo(-1);
  }

  @Test
  void one_good_second_begins_the_count_anew() {
    List<Look> looks = looks(10, 1_000, 1);
    looks.add(new Look(10_000_000_000L, 9_500, 1));
    for (int i = 0; i < 20; i++) {
      looks.add(new Look((11 + i) * 1_000_000_000L, 10_500 + i * 1_000L, 1));
    }
    assertThat(hopelessAt(looks)).isEqualTo(20);
  }

  @Test
  void two_looks_at_one_moment_tell_nothing() {
    List<Look> looks = looks(10, 1_000, 1);
    looks.add(looks.get(9));
    assertThat(hopelessAt(looks)).isEqualTo(-1);
  }

  @Test
  void watching_ends_the_process_when_there_is_no_hope() {
    Queue<Look> looks = new ArrayDeque<>(looks(100, 1_000, 1));
    AtomicInteger ends = new AtomicInteger();
    OutOfMemory.watch(looks::remove, ends::incrementAndGet);
    assertThat(ends).hasValue(1);
    assertThat(looks).hasSize(89);
  }

  @Test
  void watching_ends_the_process_when_even_looking_needs_more_memory_than_there_is() {
    AtomicInteger ends = new AtomicInteger();
    OutOfMemory.watch(
        () -> {
          throw new OutOfMemoryError();
        },
        ends::incrementAndGet);
    assertThat(ends).hasValue(1);
  }

  @Test
  void watching_stops_when_it_is_interrupted() {
    AtomicInteger ends = new AtomicInteger();
    OutOfMemory.watch(
        () -> {
          throw new InterruptedException();
        },
        ends::incrementAndGet);
    assertThat(ends).hasValue(0);
    assertThat(Thread.interrupted()).isTrue();
  }
}
