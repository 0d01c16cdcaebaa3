package io.github.glosslint.markup.html;

import io.github.glosslint.document.Link;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements of HTML and SVG whose attributes name other resources. */
final class Elements {

  /** Media that a page shows where it is shared, by {@code property} or {@code name}. */
  private static final Set<String> MEDIA =
      Set.of(
          "og:audio",
          "og:audio:secure_url",
          "og:audio:url",
          "og:image",
          "og:image:url",
          "og:image:secure_url",
          "og:video",
          "og:video:secure_url",
          "og:video:url",
          "twitter:image",
          "twitter:image:src",
          "msapplication-tileimage");

  /** Elements of SVG that are none of HTML, and nothing that a reader is led to. */
  private static final Set<String> DRAWN =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "lineargradient",
          "radialgradient",
          "stop",
          "clippath",
          "mask",
          "filter",
          "marker",
          "pattern",
          "image");

  /** Elements whose name is no place on a page, or which GitHub drops. */
  private static final Set<String> NAMED_OTHERWISE =
      Set.of(
          "button",
          "fieldset",
          "form",
          "frame",
          "iframe",
          "input",
          "map",
          "meta",
          "object",
          "output",
          "param",
          "select",
          "slot",
          "textarea");

  private Elements() {}

  /** Whether an element, in small letters, is a part of a drawing. */
  static boolean isDrawn(String element) {
    return DRAWN.contains(element);
  }

  /** Whether the script of github.com that looks for fragments finds the name of an element. */
  static boolean isNamedForGitHub(String element) {
    return !NAMED_OTHERWISE.contains(element);
  }

  /**
   * What an attribute of an element is, both in small letters.
   *
   * @return null if it names nothing
   */
  static @Nullable Role role(String element, String attribute) {
    return switch (attribute) {
      case "id" -> Role.ID;
      case "style" -> Role.STYLE;
      case "href", "xlink:href" ->
          switch (element) {
            case "a", "area" -> Role.LINK;
            case "link" -> Role.BY_RELATION;
            case "base" -> Role.BASE;
            case "image", "feimage", "use" -> Role.GRAPHIC;
            default -> null;
          };
      case "name" -> element.equals("a") ? Role.NAME : null;
      case "src", "data-src" ->
          switch (element) {
            case "img", "script", "source", "video", "audio", "track", "input" -> Role.RESOURCE;
            case "iframe", "frame", "embed" -> Role.FRAME;
            default -> null;
          };
      case "srcset", "data-srcset" ->
          element.equals("img") || element.equals("source") ? Role.CANDIDATES : null;
      case "imagesrcset" -> element.equals("link") ? Role.CANDIDATES : null;
      case "poster" -> element.equals("video") ? Role.RESOURCE : null;
      case "data" -> element.equals("object") ? Role.FRAME : null;
      case "background" ->
          switch (element) {
            case "body", "table", "tr", "td", "th" -> Role.RESOURCE;
            default -> null;
          };
      case "action" -> element.equals("form") ? Role.FORM : null;
      case "formaction" -> element.equals("button") || element.equals("input") ? Role.FORM : null;
      case "content" -> element.equals("meta") ? Role.CONTENT : null;
      default -> null;
    };
  }

  /**
   * Whether an attribute may have a role, or set one that has. Most have none, which their first
   * letters and their lengths tell without a copy of the name.
   */
  static boolean mayHaveRole(String text, int from, int to) {
    int length = to - from;
    boolean named =
        switch (text.charAt(from)) {
          case 'a', 'p' -> length == "action".length();
          case 'b', 'f' -> length == "background".length() || text.startsWith("bind-", from);
          case 'c' -> length == "content".length();
          case 'd' -> text.startsWith("data", from) && isOfData(text, from + 4, to);
          case 'h' -> length == "href".length();
          case 'i' -> length == "id".length() || length == "imagesrcset".length();
          case 'n' -> length == "name".length() || text.startsWith("ng-", from);
          case 's' -> length <= "srcset".length();
          case 'e', 'g', 'j', 'k', 'l', 'm', 'o', 'q', 'r', 't', 'u', 'v', 'w', 'x', 'y', 'z' ->
              false;
          default -> true;
        };
    for (int at = from; at < to && !named; at++) {
      // A binding, or what a template writes before the name.
      named = ":.}".indexOf(text.charAt(at)) >= 0;
    }
    return named;
  }

  /** Whether {@code data}, {@code data-src}, or what sets an attribute begins before an offset. */
  private static boolean isOfData(String text, int behind, int to) {
    return behind == to || behind + 1 < to && "stn".indexOf(text.charAt(behind + 1)) >= 0;
  }

  /** What an attribute says. */
  enum Role {
    ID(null),
    NAME(null),
    LINK(Link.Kind.HTML_LINK),
    /** The address of a {@code link}, which is what its {@code rel} says. */
    BY_RELATION(Link.Kind.HTML_LINK),
    BASE(null),
    RESOURCE(Link.Kind.HTML_RESOURCE),
    FRAME(Link.Kind.HTML_FRAME),
    /** A file of pictures, or a part of this very page that is not an anchor for readers. */
    GRAPHIC(Link.Kind.HTML_RESOURCE),
    CANDIDATES(Link.Kind.HTML_RESOURCE),
    FORM(Link.Kind.HTML_FORM),
    /** What a {@code meta} says, which is an address for some names. */
    CONTENT(null),
    STYLE(null);

    /**
     * What the links are that the attribute makes; null where that depends, or where it is not one.
     */
    final Link.@Nullable Kind kind;

    Role(Link.@Nullable Kind kind) {
      this.kind = kind;
    }
  }

  /**
   * What the {@code href} of a {@code link} element is.
   *
   * @param relation the value of its {@code rel}
   * @return null where the address is a hint for browsers and not meant to be fetched as written
   */
  static Link.@Nullable Kind kindOf(String relation) {
    for (String word : relation.toLowerCase(Locale.ROOT).split("[ \t\n\f\r]+", -1)) {
      switch (word) {
        case "stylesheet",
            "icon",
            "mask-icon",
            "apple-touch-icon",
            "apple-touch-icon-precomposed",
            "apple-touch-startup-image",
            "image_src",
            "manifest",
            "preload",
            "modulepreload" -> {
          return Link.Kind.HTML_RESOURCE;
        }
        case "canonical",
            "alternate",
            "next",
            "prev",
            "prefetch",
            "prerender",
            "help",
            "license",
            "author",
            "search" -> {
          return Link.Kind.HTML_LINK;
        }
        default -> {
          // Another word may say more.
        }
      }
    }
    return null;
  }

  /** Whether a {@code meta} of a name, whatever its case, holds the address of a picture or so. */
  static boolean isMedium(String name) {
    return MEDIA.contains(name.toLowerCase(Locale.ROOT));
  }
}
