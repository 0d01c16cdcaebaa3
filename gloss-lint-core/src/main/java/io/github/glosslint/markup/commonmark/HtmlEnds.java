package io.github.glosslint.markup.commonmark;

import java.util.Locale;

/** Blocks of HTML that end with what is written in them, and not with a blank line. */
final class HtmlEnds {

  private static final String[] ELEMENTS = {"script", "pre", "style", "textarea"};

  private HtmlEnds() {}

  /** Whether a block may go on behind a blank line. */
  static boolean mayGoOn(String html) {
    String text = html.strip();
    if (text.startsWith("<!--")) {
      return !text.contains("-->");
    }
    if (text.startsWith("<?")) {
      return !text.contains("?>");
    }
    if (text.startsWith("<![")) {
      return !text.contains("]]>");
    }
    if (text.startsWith("<!")) {
      return text.indexOf('>') < 0;
    }
    boolean begun = false;
    for (String element : ELEMENTS) {
      begun |= text.regionMatches(true, 1, element, 0, element.length());
    }
    return begun && !closesOne(text.toLowerCase(Locale.ROOT));
  }

  private static boolean closesOne(String text) {
    for (String element : ELEMENTS) {
      if (text.contains("</" + element + ">")) {
        return true;
      }
    }
    return false;
  }
}
