package io.github.glosslint.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/**
 * What a share of the hosts asks one domain at a time, and when it is its turn. Domains with about
 * as many URLs are asked together, so that few of them wait for the last; what one is asked beyond
 * the most of a turn comes in a later round.
 *
 * @param share whose hosts these are, from 0
 * @param profile of the settings, see {@link UrlProfile}
 * @param round from 0
 * @param size distinct URLs
 * @param domain empty for what is no URL
 */
record HostTurn(int share, String profile, int round, int size, String domain)
    implements Serializable {

  /** One after another: a share asks each of its hosts once at a time. */
  static final class Order implements Comparator<HostTurn>, Serializable {

    private static final long serialVersionUID = 1;

    @Override
    public int compare(HostTurn one, HostTurn other) {
      int order = one.profile.compareTo(other.profile);
      order = order == 0 ? Integer.compare(one.round, other.round) : order;
      order = order == 0 ? Integer.compare(other.size, one.size) : order;
      return order == 0 ? one.domain.compareTo(other.domain) : order;
    }
  }

  /** A partition for each share. */
  static final class Shares extends Partitioner {

    private static final long serialVersionUID = 1;

    private final int count;

    Shares(int count) {
      this.count = count;
    }

    @Override
    public int numPartitions() {
      return count;
    }

    @Override
    public int getPartition(Object turn) {
      return ((HostTurn) turn).share;
    }
  }
}
