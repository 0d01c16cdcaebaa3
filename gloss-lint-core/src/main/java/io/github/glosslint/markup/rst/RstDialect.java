package io.github.glosslint.markup.rst;

import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import org.jspecify.annotations.Nullable;

/** What whoever publishes a page adds to the language while it is parsed. */
public interface RstDialect {

  /** A dialect that adds nothing. */
  RstDialect PLAIN = new RstDialect() {};

  /**
   * The shape of a directive that docutils does not bring, or that is another one here.
   *
   * @param name in small letters
   * @return null if it is not known
   */
  default @Nullable DirectiveShape shape(String name) {
    return null;
  }

  /**
   * Opens a file that is to be parsed in place of an {@code include}.
   *
   * @return null if the content does not belong to the page, whatever the reason
   */
  default @Nullable Included open(String path, RstBlock.Directive include) {
    return null;
  }

  /** A part of a file. */
  record Included(SourceText text, Span part) {}
}
