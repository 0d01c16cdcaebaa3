package io.github.glosslint.markup.commonmark;

import java.util.Arrays;

/**
 * The stack of open brackets; after {@link #pop}, the fields describe the bracket that was on top.
 */
final class Brackets {

  private int[] starts = new int[8];
  private boolean[] images = new boolean[8];
  private boolean[] nesting = new boolean[8];
  private int depth;

  /** Brackets at a lower depth contain a link already and cannot become one. */
  private int inactiveBelow;

  /** Where it begins, with the exclamation mark of an image. */
  int start;

  boolean image;

  /** Whether another bracket was opened inside. */
  boolean nested;

  /** Whether it may still become a link. */
  boolean active;

  boolean isOpen() {
    return depth > 0;
  }

  void push(int newStart, boolean newImage) {
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
      images = Arrays.copyOf(images, depth * 2);
      nesting = Arrays.copyOf(nesting, depth * 2);
    }
    if (depth > 0) {
      nesting[depth - 1] = true;
    }
    starts[depth] = newStart;
    images[depth] = newImage;
    nesting[depth] = false;
    depth++;
  }

  /** Takes the innermost bracket; false where none is open. */
  boolean pop() {
    if (depth == 0) {
      return false;
    }
    depth--;
    start = starts[depth];
    image = images[depth];
    nested = nesting[depth];
    active = image || depth >= inactiveBelow;
    inactiveBelow = Math.min(inactiveBelow, depth);
    return true;
  }

  /** Says that the bracket that was popped is a link: those around it cannot be links. */
  void linked() {
    inactiveBelow = depth;
  }
}
