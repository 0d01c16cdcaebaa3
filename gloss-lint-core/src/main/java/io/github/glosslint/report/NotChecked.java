package io.github.glosslint.report;

import io.github.glosslint.text.Secrets;

/**
 * A document that was not checked, or a folder in which no document was, all of them for the same
 * reason.
 *
 * @param path as in the report; that of a folder ends with {@code /}
 * @param documents how many there are; 0 if the documents of a folder were not counted
 * @param reason who left them out, or the language that is not understood
 */
public record NotChecked(String path, int documents, Fate fate, String reason)
    implements Comparable<NotChecked> {

  /** How many a report for people lists; {@code json} lists them all. */
  public static final int MOST_LISTED = 1_000;

  public NotChecked {
    reason = Secrets.masked(reason);
  }

  /** Why it was not checked. */
  public enum Fate {
    /** A setting, an ignore file, a generator or a limit left it out. */
    LEFT_OUT("left out"),
    /** It is in a language that gloss-lint does not understand. */
    NOT_UNDERSTOOD("not understood"),
    /** It was left out, and so many files were that it was not searched for documents. */
    UNCOUNTED("left out and not counted");

    private final String words;

    Fate(String words) {
      this.words = words;
    }

    /** In words: {@code "left out"}. */
    public String words() {
      return words;
    }
  }

  /** By paths. */
  @Override
  public int compareTo(NotChecked other) {
    int byPath = path.compareTo(other.path);
    return byPath == 0 ? fate.compareTo(other.fate) : byPath;
  }
}
