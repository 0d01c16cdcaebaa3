package io.github.glosslint.rules;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Fixes that write another destination, or a part of one, in the place of what is there. They apply
 * where the source has the destination as it was read; what a template or an escape wrote is left
 * to its author.
 */
final class DestinationFixes {

  /** What ends a destination, or means something else, in one of the places that have them. */
  private static final String SPECIAL = "<>\"'`(){}|\\&";

  private DestinationFixes() {}

  /**
   * Each candidate is a fix.
   *
   * @param written what is at {@code location} if the source has it as it was read
   * @param safety how far a candidate that can be written as it is can be trusted
   */
  static List<Fix> of(String written, Location location, List<String> candidates, Safety safety) {
    List<Fix> fixes = new ArrayList<>(candidates.size());
    for (String candidate : candidates) {
      Safety most = canStand(candidate, written) ? safety : Safety.DISPLAY;
      int tail = tail(written, location, candidate);
      fixes.add(
          tail == 0
              ? Fix.replace(location, written, candidate, most)
              : Fix.of(
                  "replace it with \"" + candidate + "\"",
                  most,
                  Edit.replace(
                      new Location(
                          location.path(),
                          location.end() - (written.length() - tail),
                          location.end()),
                      written.substring(tail),
                      candidate.substring(tail))));
    }
    return fixes;
  }

  /** Similar destinations, of which none is certainly meant. */
  static List<Fix> similar(String written, Location location, List<String> candidates) {
    return of(written, location, candidates, Safety.UNSAFE);
  }

  /**
   * Similar fragments. The one that differs in nothing but case is meant; of two nobody knows.
   *
   * @param destination as it was read, with its fragment
   * @param location of the fragment with its {@code #}
   * @param candidates with their {@code #}
   */
  static List<Fix> fragments(String destination, Location location, List<String> candidates) {
    return fragments(destination, location, candidates, null);
  }

  /**
   * Similar fragments, one of which may be known to be meant.
   *
   * @param destination as it was read, with its fragment
   * @param location of the fragment with its {@code #}
   * @param candidates with their {@code #}
   * @param meant the one that is meant; null if nothing but case tells
   */
  static List<Fix> fragments(
      String destination, Location location, List<String> candidates, @Nullable String meant) {
    String written = destination.substring(Math.max(0, destination.indexOf('#')));
    String small = written.toLowerCase(Locale.ROOT);
    int sameLetters = 0;
    for (String candidate : candidates) {
      sameLetters += candidate.toLowerCase(Locale.ROOT).equals(small) ? 1 : 0;
    }
    List<Fix> fixes = new ArrayList<>(candidates.size());
    for (String candidate : candidates) {
      boolean certain =
          meant == null
              ? sameLetters == 1 && candidate.toLowerCase(Locale.ROOT).equals(small)
              : candidate.equals(meant);
      fixes.addAll(
          of(written, location, List.of(candidate), certain ? Safety.SAFE : Safety.UNSAFE));
    }
    return fixes;
  }

  /**
   * Where two destinations begin to differ, at the start of a name. What a template writes is
   * before it as a rule, and stays. 0 where all of the destination may be in the source.
   */
  private static int tail(String written, Location location, String candidate) {
    if (location.end() - location.start() == written.length()) {
      return 0;
    }
    int same = 0;
    int tail = 0;
    while (same < Math.min(written.length(), candidate.length())
        && written.charAt(same) == candidate.charAt(same)) {
      same++;
      tail = written.charAt(same - 1) == '/' ? same : tail;
    }
    boolean within = written.length() - tail <= location.end() - location.start();
    return within && tail < written.length() ? tail : 0;
  }

  /** Whether a text may replace another without a look at what is around it. */
  private static boolean canStand(String text, String written) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special = SPECIAL.indexOf(c) >= 0 || Character.isWhitespace(c) || c < ' ';
      if (special && written.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
