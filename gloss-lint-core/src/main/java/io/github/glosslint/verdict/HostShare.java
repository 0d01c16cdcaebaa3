package io.github.glosslint.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The hosts that one of several runs asks, so that each host hears from one of them. Hosts of one
 * domain are in one share: they redirect to each other, and often are the same machines.
 *
 * @param number of the share, from 1
 * @param count of all shares
 */
public record HostShare(int number, int count) {

  /** All hosts. */
  public static final HostShare ALL = new HostShare(1, 1);

  /** Of countries, whose second level is often one of theirs, as in {@code co.uk}. */
  private static final int COUNTRY = 2;

  private static final int SHORT = 3;

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*|\\[.*");

  public HostShare {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException("there is no share " + number + " of " + count);
    }
  }

  /**
   * Whether a host is in this share.
   *
   * @param host as in a normalised URL; what has none is in one share as well, as the empty host
   */
  public boolean has(String host) {
    return count == 1 || hash(domain(host)) % count == number - 1;
  }

  /**
   * The share of some that has a host.
   *
   * @param host as in a normalised URL; empty for what has none
   */
  public static HostShare of(String host, int count) {
    return new HostShare((int) (hash(domain(host)) % count) + 1, count);
  }

  /** A number that a text has everywhere; not negative. */
  static long hash(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /**
   * What a host is dealt out by: its last two names, or three below a country. Where that is too
   * much or too little, shares are less even, and no host is in two.
   */
  public static String domain(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (ADDRESS.matcher(name).matches()) {
      return name;
    }
    String[] names = name.split("\\.", -1);
    int last = names.length - 1;
    boolean ofCountry =
        last > 1 && names[last].length() == COUNTRY && names[last - 1].length() <= SHORT;
    int from = Math.max(0, last - (ofCountry ? 2 : 1));
    return String.join(".", Arrays.asList(names).subList(from, names.length));
  }
}
