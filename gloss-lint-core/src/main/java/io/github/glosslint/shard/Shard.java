package io.github.glosslint.shard;

import io.github.glosslint.verdict.HostShare;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * One of the parts that a check is divided into.
 *
 * @param number from 1
 * @param count of all parts
 */
public record Shard(int number, int count) {

  /** Of one check. GitHub runs 256 jobs of a matrix, GitLab 200. */
  public static final int MOST = 1000;

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

  /**
   * A part.
   *
   * @throws IllegalArgumentException if there is no such part; the message says why
   */
  public Shard {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("there are 1 to " + MOST + " shards, not " + count);
    }
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(
          "shards are counted from 1: there is no " + number + " of " + count);
    }
  }

  /**
   * Reads {@code 2/7}.
   *
   * @throws IllegalArgumentException if it is not that; the message says why
   */
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a shard is a number and how many there are, such as 2/7");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The hosts that this part asks. */
  public HostShare hosts() {
    return new HostShare(number, count);
  }

  /** Whether what is kept under a key is kept by this part. */
  boolean keeps(String key) {
    CRC32C sum = new CRC32C();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % count == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
