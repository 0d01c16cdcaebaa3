package io.github.glosslint.rename.draft;

import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A destination that may have to be written anew, and the spellings that are tried for it in turn.
 */
final class MovingDestination {

  private final Location place;
  private final Location written;
  private final String path;
  private final boolean takesBlanks;
  private @Nullable List<String> guesses;
  private int tried;
  private boolean right;
  private boolean certain;

  /**
   * @param place as facts have it
   * @param written the part of it that names the file
   * @param path of the file that it leads to
   * @param takesBlanks whether blanks may be written as they are
   */
  MovingDestination(Location place, Location written, String path, boolean takesBlanks) {
    this.place = place;
    this.written = written;
    this.path = path;
    this.takesBlanks = takesBlanks;
  }

  Location place() {
    return place;
  }

  Location written() {
    return written;
  }

  String path() {
    return path;
  }

  boolean takesBlanks() {
    return takesBlanks;
  }

  /** The same, written so for certain: wherever it leads, it is right. */
  MovingDestination as(String now) {
    guesses = List.of(now);
    tried = 1;
    certain = true;
    return this;
  }

  boolean hasGuesses() {
    return guesses != null;
  }

  /** Sets what may be tried, once it is known; the first to be tried is what is written already. */
  void guesses(List<String> likeliestFirst) {
    guesses = likeliestFirst;
  }

  /** The spelling that is tried; null for the one that is there. */
  @Nullable String guess() {
    List<String> known = guesses;
    return known == null || tried == 0 || tried > known.size() ? null : known.get(tried - 1);
  }

  /** By how much the text grows. */
  int growth() {
    String guess = guess();
    return guess == null ? 0 : guess.length() - (written.end() - written.start());
  }

  /**
   * Takes note of whether what is written now leads to the file.
   *
   * @return whether something else is to be tried
   */
  boolean judged(boolean leadsThere) {
    right = certain || leadsThere;
    if (right || isLeft()) {
      return false;
    }
    tried++;
    return true;
  }

  /** Whether everything failed. */
  boolean isLeft() {
    List<String> known = guesses;
    return !right && known != null && tried > known.size();
  }
}
