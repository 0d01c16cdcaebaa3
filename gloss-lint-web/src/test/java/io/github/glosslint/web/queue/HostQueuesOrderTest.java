package io.github.glosslint.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostQueuesOrderTest {

  private final HostQueues<String> queues =
      new HostQueues<>(8, host -> new Pace(8, 0), new Random(1));

  @Test
  void theLongestQueueComesFirst() {
    add("short.org", 1);
    add("long.org", 2);

    assertThat(started(1)).containsExactly("long.org");
  }

  @Test
  void allHostsAreAskedBeforeOneIsAskedTwice() {
    add("a.org", 4);
    add("b.org", 3);
    add("c.org", 3);

    assertThat(started(3)).containsExactly("a.org", "b.org", "c.org");
  }

  @Test
  void aHostWithMuchMoreToDoIsAskedSeveralTimesAtOnce() {
    add("a.org", 9);
    add("b.org", 2);

    assertThat(started(4)).containsExactly("a.org", "a.org", "a.org", "b.org");
  }

  private void add(String host, int tasks) {
    for (int i = 0; i < tasks; i++) {
      queues.add(host, host, 0);
    }
  }

  private List<String> started(int count) {
    List<String> started = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (queues.next(0) instanceof Turn.Start<String> start) {
        started.add(start.task());
      }
    }
    return started;
  }
}
