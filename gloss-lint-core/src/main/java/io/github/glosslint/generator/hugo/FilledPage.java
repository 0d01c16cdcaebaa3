package io.github.glosslint.generator.hugo;

import io.github.glosslint.text.MappedText;
import org.jspecify.annotations.Nullable;

/**
 * A page with its shortcodes carried out.
 *
 * @param text Markdown, and behind it what shortcodes put into the page as HTML
 * @param html where that begins
 */
record FilledPage(MappedText text, int html) {

  /** The Markdown alone. */
  MappedText markdown() {
    return new MappedText(text.text().substring(0, html), text.origins());
  }

  /** The HTML alone, with blanks in place of the rest; null if there is none. */
  @Nullable MappedText htmlPart() {
    return html >= text.text().length()
        ? null
        : new MappedText(" ".repeat(html) + text.text().substring(html), text.origins());
  }
}
