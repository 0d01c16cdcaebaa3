package io.github.glosslint.spark;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import scala.Tuple2;

/**
 * A repository that was read, and what others say of the URLs by which it leads to them.
 *
 * @param targets by URL
 */
record LinkedRepository(RepositoryFacts facts, SortedMap<String, NeighbourTarget> targets)
    implements Serializable {

  static LinkedRepository of(
      Tuple2<Iterable<RepositoryFacts>, Iterable<NeighbourTarget>> together) {
    SortedMap<String, NeighbourTarget> targets = new TreeMap<>();
    together._2().forEach(target -> targets.put(target.url(), target));
    return new LinkedRepository(together._1().iterator().next(), targets);
  }
}
