package io.github.glosslint.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ObjIntConsumer;

/**
 * Words of one length, searched for those within a few edits of another word. Immutable.
 *
 * <p>Two things make that cheap. A set of 64 bits of the characters of each word rules out most of
 * them: an edit changes at most two bits. And the words are sorted, so that the rows of the table
 * of distances that belong to a common beginning are filled in once for all that share it, and all
 * words are skipped whose common beginning is already too far away.
 */
final class SimilarForms {

  private final String[] words;
  private final long[] characters;

  /** What telling a near word costs besides comparing it. */
  private static final int FOUND_STEPS = 50;

  /** Most words are ruled out at a glance, in a fraction of the time that a cell takes. */
  private static final int LOOKS_A_STEP = 4;

  /** How many characters each word shares with the one before. */
  private final int[] shared;

  private SimilarForms(String[] words) {
    this.words = words;
    characters = new long[words.length];
    shared = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      characters[i] = characters(words[i]);
      shared[i] = i == 0 ? 0 : shared(words[i - 1], words[i]);
    }
  }

  /**
   * @param words all of the same length
   */
  static SimilarForms of(Collection<String> words) {
    String[] sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    return new SimilarForms(sorted);
  }

  private static int shared(String a, String b) {
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static long characters(String word) {
    long set = 0;
    for (int i = 0; i < word.length(); i++) {
      set |= 1L << (word.charAt(i) & 63);
    }
    return set;
  }

  /**
   * Tells each word within the distance that the question allows at that moment, and the distance.
   *
   * @param work counts the steps that this takes
   */
  void ask(Question question, WorkBudget work, ObjIntConsumer<String> found) {
    int common = 0;
    question.start();
    for (int i = 0; i < words.length; i++) {
      common = Math.min(common, shared[i]);
      if (Long.bitCount(characters[i] ^ question.characters) > 2 * question.cutoff
          || common >= question.tooFarFrom) {
        continue;
      }
      int edits = question.distance(words[i], common);
      if (edits <= question.cutoff) {
        question.steps += FOUND_STEPS;
        found.accept(words[i], edits);
      }
      common = words[i].length();
    }
    work.spend(words.length / LOOKS_A_STEP + question.takeSteps());
  }

  /**
   * A word and its distances to one other after the other. Only the cells within {@link #cutoff} of
   * the diagonal of the table can hold a distance that counts; they are kept row by row, a row for
   * each character of the other word.
   */
  static final class Question {

    private final String word;
    private final int allowed;
    private final int width;
    private final long characters;
    private final int[] cells;

    /** The largest distance that is still of interest. */
    private int cutoff;

    /** The last row that holds for the word before. */
    private int filled;

    /** The row from which on all distances are too large; none if that is beyond any word. */
    private int tooFarFrom;

    private long steps;

    /**
     * @param allowed the largest distance of interest
     */
    Question(String word, int allowed) {
      this.word = word;
      this.allowed = allowed;
      this.cutoff = allowed;
      this.width = 2 * allowed + 1;
      this.characters = SimilarForms.characters(word);
      this.cells = new int[(word.length() + allowed + 1) * width];
      start();
    }

    int length() {
      return word.length();
    }

    int cutoff() {
      return cutoff;
    }

    /** Has words farther away than {@code distance} left out from now on. */
    void narrow(int distance) {
      cutoff = Math.min(cutoff, distance);
    }

    private void start() {
      for (int o = 0; o < width; o++) {
        int j = o - allowed;
        cells[o] = j < 0 || j > word.length() ? allowed + 1 : j;
      }
      filled = 0;
      tooFarFrom = Integer.MAX_VALUE;
    }

    private long takeSteps() {
      long taken = steps;
      steps = 0;
      return taken;
    }

    /**
     * The distance to a word, or something above {@link #cutoff}.
     *
     * @param common how many characters it shares with the word that was asked for before
     */
    int distance(String other, int common) {
      int i = Math.min(filled, common);
      tooFarFrom = Integer.MAX_VALUE;
      while (i < other.length()) {
        i++;
        steps += 2 * cutoff + 1;
        if (fill(i, other) > cutoff) {
          filled = i;
          tooFarFrom = i;
          return allowed + 1;
        }
      }
      filled = i;
      int o = word.length() - other.length() + allowed;
      return Math.abs(o - allowed) > cutoff ? allowed + 1 : cells[i * width + o];
    }

    /** Fills in a row and returns the smallest distance in it. */
    private int fill(int i, String other) {
      int beyond = allowed + 1;
      int best = beyond;
      int row = i * width;
      char c = other.charAt(i - 1);
      char before = i > 1 ? other.charAt(i - 2) : 0;
      int from = allowed - cutoff;
      int to = allowed + cutoff;
      for (int o = from; o <= to; o++) {
        int j = i + o - allowed;
        int edits = beyond;
        if (j == 0) {
          edits = i;
        } else if (j > 0 && j <= word.length()) {
          char d = word.charAt(j - 1);
          edits = cells[row - width + o] + (c == d ? 0 : 1);
          edits = Math.min(edits, (o > from ? cells[row + o - 1] : beyond) + 1);
          edits = Math.min(edits, (o < to ? cells[row - width + o + 1] : beyond) + 1);
          if (i > 1 && j > 1 && c == word.charAt(j - 2) && before == d) {
            edits = Math.min(edits, cells[row - 2 * width + o] + 1);
          }
        }
        cells[row + o] = Math.min(edits, beyond);
        best = Math.min(best, cells[row + o]);
      }
      return best;
    }
  }
}
