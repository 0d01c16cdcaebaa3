package io.github.glosslint.baseline;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.Secrets;
import java.util.Comparator;

/**
 * Equal findings of a file: what a rule says about one subject, and how often. Neither lines nor
 * messages tell findings apart, since they change without anybody touching the defect.
 *
 * @param rule may be one that does not exist any more
 * @param path the file, relative to the folder of the baseline, with {@code /}
 * @param subject what the findings mark, as {@link io.github.glosslint.finding.Finding#marked}
 *     gives it
 * @param count how many there are, from 1 to {@link #MAX_COUNT}
 */
public record BaselineEntry(RuleId rule, String path, String subject, int count)
    implements Comparable<BaselineEntry> {

  /** No file that anybody writes has more equal defects. */
  public static final int MAX_COUNT = 1_000_000;

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::subject)
          .thenComparingInt(BaselineEntry::count);

  /**
   * @throws IllegalArgumentException if the count is out of its range
   */
  public BaselineEntry {
    subject = Secrets.starred(subject);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("a count is from 1 to " + MAX_COUNT + ", not " + count);
    }
  }

  /** By path, rule and subject: the order of the file. */
  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }

  /** What findings have to share to be of this entry. */
  Key key() {
    return new Key(rule, path, subject);
  }

  /** The same findings, another number of them. */
  public BaselineEntry times(int other) {
    return new BaselineEntry(rule, path, subject, other);
  }

  /** What makes findings equal. */
  record Key(RuleId rule, String path, String subject) {

    BaselineEntry times(int count) {
      return new BaselineEntry(rule, path, subject, count);
    }
  }
}
