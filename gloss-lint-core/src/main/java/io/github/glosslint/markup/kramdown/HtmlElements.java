package io.github.glosslint.markup.kramdown;

import java.util.Set;

/** kramdown's tables of HTML elements ({@code parser/html.rb}), which are not those of HTML 5. */
final class HtmlElements {

  /** How the content of an element is read. */
  enum Content {
    BLOCK,
    SPAN,
    RAW
  }

  private static final Set<String> BLOCK_CONTENT =
      words(
          "address applet article aside blockquote body dd details div dl fieldset figure"
              + " figcaption footer form header hgroup iframe li main map menu nav noscript object"
              + " section summary td");

  private static final Set<String> SPAN_CONTENT =
      words(
          "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label"
              + " legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt");

  private static final Set<String> RAW_CONTENT =
      words("script style math option textarea pre code kbd samp var");

  private static final Set<String> SPANS =
      words(
          "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark"
              + " option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var");

  private static final Set<String> BLOCKS =
      words(
          "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset"
              + " figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend"
              + " menu li main map nav ol optgroup p pre section summary table tbody td th thead"
              + " tfoot tr ul");

  private static final Set<String> WITHOUT_BODY =
      words("area base br col command embed hr img input keygen link meta param source track wbr");

  private HtmlElements() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  static Content content(String name) {
    return BLOCK_CONTENT.contains(name)
        ? Content.BLOCK
        : SPAN_CONTENT.contains(name) ? Content.SPAN : Content.RAW;
  }

  /** Whether an element belongs into running text, so that it never begins a block. */
  static boolean isSpan(String name) {
    return SPANS.contains(name);
  }

  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  static boolean hasNoBody(String name) {
    return WITHOUT_BODY.contains(name);
  }

  /** Whether kramdown knows the element; names of others are compared with their case. */
  static boolean isKnown(String name) {
    return SPANS.contains(name)
        || BLOCKS.contains(name)
        || WITHOUT_BODY.contains(name)
        || BLOCK_CONTENT.contains(name)
        || SPAN_CONTENT.contains(name)
        || RAW_CONTENT.contains(name);
  }
}
