package io.github.glosslint.markup.html;

import io.github.glosslint.text.MappedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an HTML tag means to whoever reads the words around it. */
public final class HtmlWords {

  private HtmlWords() {}

  /** Whether a line break is at an offset: {@code <br>}. */
  public static boolean isBreak(String text, int at) {
    return text.regionMatches(true, at, "<br", 0, 3)
        && at + 3 < text.length()
        && HtmlTags.isNameEnd(text.charAt(at + 3));
  }

  /** Takes a tag apart; what is none has no name. */
  public static Tag tag(String text, int start, int end) {
    boolean closes = text.startsWith("</", start);
    int from = start + (closes ? 2 : 1);
    int to = from;
    while (to < end && !HtmlTags.isNameEnd(text.charAt(to))) {
      to++;
    }
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    return new Tag(name, closes, closes ? null : TagAttributes.of(text, to, end));
  }

  /** A start tag or an end tag. */
  public record Tag(String name, boolean closes, @Nullable TagAttributes attributes) {

    public boolean isNamed(String other) {
      return name.equals(other);
    }

    /** Whether it shows something that is no text. */
    public boolean isPicture() {
      return !closes
          && switch (name) {
            case "img",
                "svg",
                "picture",
                "video",
                "audio",
                "object",
                "iframe",
                "input",
                "canvas",
                "embed",
                "math" ->
                true;
            default -> false;
          };
    }

    /** Whether it is an element without text, such as those that style sheets fill with icons. */
    public boolean isIcon(String text, int end) {
      return !closes
          && (name.equals("i") || name.equals("span") || name.indexOf('-') > 0)
          && text.startsWith("</", end);
    }

    /** Whether a heading begins or ends here. */
    boolean isHeading() {
      return name.length() == 2
          && name.charAt(0) == 'h'
          && name.charAt(1) >= '1'
          && name.charAt(1) <= '6';
    }

    /** Whether a cell of a table begins or ends here. */
    boolean isCell() {
      return name.equals("td") || name.equals("th");
    }

    /** Whether the words before and behind it are of different blocks. */
    boolean dividesText() {
      return switch (name) {
        case "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul" ->
            true;
        default -> isHeading();
      };
    }

    /** Whether what is inside is no text of the page. */
    public boolean holdsNoText() {
      return switch (name) {
        case "script",
            "style",
            "textarea",
            "title",
            "xmp",
            "iframe",
            "noembed",
            "noframes",
            "noscript",
            "template",
            "svg",
            "math" ->
            true;
        default -> HtmlText.isCode(name);
      };
    }

    /** Whether it begins a link that only its words name: no attribute does. */
    public boolean isLinkByWords() {
      return attributes != null
          && name.equals("a")
          && !attributes.value("href").isEmpty()
          && !has("aria-label")
          && !has("aria-labelledby")
          && !has("aria-hidden")
          && !has("title")
          && !isOpen();
    }

    /** Whether a template or a script writes attributes. */
    private boolean isOpen() {
      TagAttributes all = attributes;
      for (int i = 0; all != null && i < all.count(); i++) {
        if (isOpen(all.name(i))) {
          return true;
        }
      }
      return false;
    }

    /** Spread attributes, those that a script binds, and what a template writes. */
    private static boolean isOpen(String attribute) {
      return MappedText.isUnknown(attribute)
          || attribute.indexOf('{') >= 0
          || attribute.startsWith("v-bind")
          || Bindings.boundBy(attribute.toLowerCase(Locale.ROOT)) != null;
    }

    private boolean has(String attribute) {
      return attributes != null && attributes.has(attribute);
    }

    /**
     * Whether it is an image that nobody describes, though somebody could see it: neither an empty
     * {@code alt} nor a role says that it is decoration.
     */
    boolean lacksAlternative() {
      return isImage()
          && !has("alt")
          && !has("aria-label")
          && !has("aria-labelledby")
          && !isHidden()
          && !isOpen();
    }

    /** Whether it is an image with an alternative text. */
    boolean isImage() {
      return attributes != null
          && (name.equals("img")
              || name.equals("input") && attributes.value("type").equalsIgnoreCase("image"));
    }

    private boolean isHidden() {
      if (attributes == null) {
        return true;
      }
      String role = attributes.value("role").toLowerCase(Locale.ROOT);
      boolean pixel = isOne(attributes.value("width")) && isOne(attributes.value("height"));
      return role.equals("presentation")
          || role.equals("none")
          || attributes.value("aria-hidden").equalsIgnoreCase("true")
          || has("hidden")
          || pixel;
    }

    /** Images of one pixel count visitors. */
    private static boolean isOne(String size) {
      return size.equals("1") || size.equals("1px") || size.equals("0");
    }
  }
}
