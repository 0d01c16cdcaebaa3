package io.github.glosslint.markup.rst;

/** Markup inside a text. Offsets count in the {@link RstText} that it is in. */
public sealed interface Inline {

  /** Where it begins. */
  int start();

  /** Behind its end. */
  int end();

  /**
   * {@code :role:`text`}
   *
   * @param role in small letters; empty for the role that is set for the page
   * @param textStart where the text begins, behind its quote
   */
  record Role(String role, int start, int textStart, int textEnd, int end) implements Inline {}

  /**
   * {@code name_} and {@code `a name`_}
   *
   * @param name as written, without backslashes
   * @param anonymous whether it leads to the next anonymous target
   */
  record Reference(String name, boolean anonymous, int start, int textStart, int textEnd, int end)
      implements Inline {}

  /**
   * {@code `words <destination>`_}
   *
   * @param name the words without backslashes; empty if there are none
   * @param alias whether the destination is the name of a target
   * @param anonymous whether the words do not become a name
   */
  record Embedded(
      String name,
      boolean alias,
      String destination,
      boolean anonymous,
      int start,
      int textStart,
      int textEnd,
      int destinationStart,
      int destinationEnd,
      int end)
      implements Inline {}

  /** {@code [label]_} */
  record Note(String label, boolean citation, int start, int end) implements Inline {}

  /**
   * {@code |name|}
   *
   * @param reference whether it is one as well, {@code |name|_}
   * @param anonymous whether that leads to the next anonymous target
   */
  record Substitution(String name, boolean reference, boolean anonymous, int start, int end)
      implements Inline {}

  /** {@code _`name`} */
  record Target(String name, int start, int textStart, int textEnd, int end) implements Inline {}

  /** A URL or a mail address in running text. */
  record Url(String destination, int start, int end) implements Inline {}

  /** {@code ``text``} */
  record Literal(int start, int textStart, int textEnd, int end) implements Inline {}

  /** {@code *text*} and {@code **text**} */
  record Emphasis(int start, int textStart, int textEnd, int end) implements Inline {}

  /** Something that begins and has no end: docutils says so and shows its characters. */
  record Unclosed(String mark, int start, int end) implements Inline {}
}
