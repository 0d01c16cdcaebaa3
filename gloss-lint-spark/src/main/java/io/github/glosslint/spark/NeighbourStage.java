package io.github.glosslint.spark;

import io.github.glosslint.organisation.OrganisationAddresses;
import io.github.glosslint.organisation.RepositoryAddresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The stage about links between repositories: URLs that lead into a repository are answered by its
 * sources, once for all that name them.
 */
final class NeighbourStage {

  private NeighbourStage() {}

  /**
   * Asks repositories about the URLs that lead into them.
   *
   * @return by the repository that has the link
   */
  static JavaPairRDD<String, NeighbourTarget> targets(
      JavaSparkContext spark,
      Checkpoint checkpoint,
      List<RepositoryEntry> entries,
      List<RepositoryFacts> facts,
      int tasks) {
    Map<String, byte[]> addresses = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (RepositoryFacts each : facts) {
      keys.put(each.name(), each.key());
      if (!each.sites().isEmpty() || !each.forges().isEmpty()) {
        addresses.put(
            each.name(),
            new RepositoryAddresses(new TreeSet<>(each.sites()), new TreeSet<>(each.forges()))
                .toBytes());
      }
    }
    if (addresses.isEmpty()) {
      return spark.<Tuple2<String, NeighbourTarget>>emptyRDD().mapToPair(none -> none);
    }
    Broadcast<Map<String, byte[]>> known = spark.broadcast(addresses);
    // From the URL to the repositories that name it, and to the one that has its page.
    JavaRDD<Tuple2<String, Tuple2<String, String>>> named =
        spark
            .parallelize(facts, tasks)
            .mapPartitions(
                some -> {
                  Map<String, RepositoryAddresses> read = new HashMap<>();
                  known
                      .value()
                      .forEach((name, bytes) -> read.put(name, RepositoryAddresses.of(bytes)));
                  OrganisationAddresses all = OrganisationAddresses.of(read);
                  List<Tuple2<String, Tuple2<String, String>>> found = new ArrayList<>();
                  while (some.hasNext()) {
                    RepositoryFacts own = some.next();
                    for (String url : RepositoryReader.urls(checkpoint, own)) {
                      String owner = all.owner(url);
                      if (owner != null && !owner.equals(own.name())) {
                        found.add(new Tuple2<>(url, new Tuple2<>(own.name(), owner)));
                      }
                    }
                  }
                  return found.iterator();
                })
            .persist(StorageLevel.DISK_ONLY());
    JavaPairRDD<String, RepositoryEntry> owners =
        spark.parallelize(entries, tasks).mapToPair(each -> new Tuple2<>(each.name(), each));
    TargetsReader reader = new TargetsReader(checkpoint, keys);
    JavaPairRDD<String, NeighbourTarget> byUrl =
        named
            .mapToPair(each -> new Tuple2<>(each._2()._2(), each._1()))
            .distinct()
            .groupByKey()
            .join(owners)
            .flatMap(each -> reader.targets(each._2()._2(), each._2()._1()).iterator())
            .mapToPair(each -> new Tuple2<>(each.url(), each));
    return named
        .mapToPair(each -> new Tuple2<>(each._1(), each._2()._1()))
        .join(byUrl)
        .mapToPair(each -> new Tuple2<>(each._2()._1(), each._2()._2()))
        .persist(StorageLevel.DISK_ONLY());
  }
}
