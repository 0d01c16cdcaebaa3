package io.github.glosslint.finding;

/** A finding that is suppressed: it is counted, and fails nothing. */
public record SuppressedFinding(Finding finding, Suppression by)
    implements Comparable<SuppressedFinding> {

  /** In the order of the findings. */
  @Override
  public int compareTo(SuppressedFinding other) {
    return finding.compareTo(other.finding);
  }
}
