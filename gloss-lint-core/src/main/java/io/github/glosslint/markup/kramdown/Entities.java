package io.github.glosslint.markup.kramdown;

import org.jsoup.parser.Parser;

/** Character references as a browser undoes them. */
final class Entities {

  private Entities() {}

  static String unescape(String text) {
    int ampersand = text.indexOf('&');
    return ampersand >= 0 && text.indexOf(';', ampersand) > 0
        ? Parser.unescapeEntities(text, true)
        : text;
  }
}
