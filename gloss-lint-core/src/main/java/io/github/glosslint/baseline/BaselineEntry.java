package io.github.glosslint.baseline;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.Secrets;
import java.util.Comparator;

/**
 * Equal findings in one file: a rule, the text it reports, and how often. Line and message do not
 * matter, because they change while the defect stays the same.
 *
 * @param rule need not exist any more
 * @param path the file, relative to the folder of the baseline, with {@code /}
 * @param subject the marked text, see {@link io.github.glosslint.finding.Finding#marked}
 * @param count the number of findings, from 1 to {@link #MAX_COUNT}
 */
public record BaselineEntry(RuleId rule, String path, String subject, int count)
    implements Comparable<BaselineEntry> {

  /** The highest count; no real file has more equal defects. */
  public static final int MAX_COUNT = 1_000_000;

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::subject)
          .thenComparingInt(BaselineEntry::count);

  /**
   * @throws IllegalArgumentException if the count is out of range
   */
  public BaselineEntry {
    subject = Secrets.starred(subject);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("a count is from 1 to " + MAX_COUNT + ", not " + count);
    }
  }

  /** Orders by path, rule and subject, as in the file. */
  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }

  /** What equal findings have in common. */
  Key key() {
    return new Key(rule, path, subject);
  }

  /** A copy with another count. */
  public BaselineEntry times(int other) {
    return new BaselineEntry(rule, path, subject, other);
  }

  /** Findings with equal keys are equal. */
  record Key(RuleId rule, String path, String subject) {

    BaselineEntry times(int count) {
      return new BaselineEntry(rule, path, subject, count);
    }
  }
}
