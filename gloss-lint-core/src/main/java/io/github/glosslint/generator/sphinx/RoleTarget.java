package io.github.glosslint.generator.sphinx;

import io.github.glosslint.text.Span;

/**
 * The content of a role: a target, or {@code text <target>}.
 *
 * @param target where the name is in the content
 * @param shown what readers see of it
 */
record RoleTarget(Span target, Span shown, boolean hasText) {

  static RoleTarget of(String content) {
    int open = content.lastIndexOf('<');
    boolean titled = open > 0 && content.endsWith(">") && content.charAt(open - 1) != '\\';
    if (titled && !content.substring(0, open).isBlank()) {
      int end = open;
      while (end > 0 && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      return new RoleTarget(new Span(open + 1, content.length() - 1), new Span(0, end), true);
    }
    boolean hidden = content.startsWith("!") || content.startsWith("~");
    Span all = new Span(hidden ? 1 : 0, content.length());
    return new RoleTarget(all, all, false);
  }
}
