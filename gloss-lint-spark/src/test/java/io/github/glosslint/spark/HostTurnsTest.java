package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.HostShare;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

class HostTurnsTest {

  private static List<Tuple2<HostTurn, String[]>> turns(int most, List<String> urls) {
    List<Tuple2<HostTurn, String[]>> turns = new ArrayList<>();
    new HostTurns(7, most)
        .call(
            RowFactory.create("profile", "example.org", CollectionConverters.asScala(urls).toSeq()))
        .forEachRemaining(turns::add);
    return turns;
  }

  @Test
  void aHostIsAskedTheMostOfATurnAndTheRestInLaterRounds() {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      urls.add("https://example.org/" + i);
      urls.add("https://example.org/" + i + "#a");
      urls.add("HTTPS://EXAMPLE.org/" + i + "#b");
    }
    Collections.shuffle(urls, new Random(1));
    List<Tuple2<HostTurn, String[]>> turns = turns(10, urls);
    assertThat(turns).hasSize(3);
    Set<String> all = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      HostTurn turn = turns.get(round)._1();
      assertThat(turn.round()).isEqualTo(round);
      assertThat(turn.size()).isEqualTo(round < 2 ? 10 : 5);
      assertThat(turn.share()).isEqualTo(HostShare.of("example.org", 7).number() - 1);
      String[] own = turns.get(round)._2();
      assertThat(own).as("a page with all its fragments").hasSize(3 * turn.size());
      all.addAll(List.of(own));
    }
    assertThat(all).hasSize(75);
  }

  @Test
  void theOrderOfUrlsMakesNoDifference() {
    List<String> urls =
        new ArrayList<>(
            List.of("https://example.org/b", "//example.org/a", "https://example.org/c"));
    String[] first = turns(10, urls).get(0)._2();
    Collections.reverse(urls);
    assertThat(turns(10, urls).get(0)._2()).isEqualTo(first);
  }
}
