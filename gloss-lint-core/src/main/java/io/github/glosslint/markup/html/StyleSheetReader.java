package io.github.glosslint.markup.html;

import io.github.glosslint.text.Span;
import java.util.function.BiConsumer;

/** Reads files of CSS: the addresses of what they load. */
public final class StyleSheetReader {

  private StyleSheetReader() {}

  /**
   * Finds the addresses in a style sheet, in their order: {@code url(…)} and {@code @import}. Parts
   * of drawings, {@code #a}, and data are none.
   *
   * @param taker gets where each is written, and what it means
   */
  public static void read(String css, BiConsumer<Span, String> taker) {
    CssUrls.find(
        css,
        0,
        css.length(),
        (from, to) -> {
          if (!css.startsWith("data:", from) && !css.startsWith("#", from)) {
            taker.accept(new Span(from, to), CssUrls.address(css.substring(from, to)));
          }
        });
  }
}
