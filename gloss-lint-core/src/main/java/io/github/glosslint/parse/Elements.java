package io.github.glosslint.parse;

import io.github.glosslint.document.Link;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The elements of HTML whose attributes name other resources. */
final class Elements {

  static final String[] A = {"a"};
  static final String[] LINK = {"link"};
  static final String[] OBJECT = {"object"};
  static final String[] VIDEO = {"video"};
  static final String[] WITH_HREF = {"a", "area"};
  static final String[] WITH_SRCSET = {"img", "source"};
  static final String[] WITH_SRC = {
    "img", "script", "iframe", "source", "video", "audio", "embed", "track", "input", "frame"
  };

  private Elements() {}

  /**
   * What the {@code href} of a {@code link} element is.
   *
   * @param relation the value of its {@code rel}
   * @return null where the address is a hint for browsers and not meant to be fetched as it stands
   */
  static Link.@Nullable Kind kindOf(String relation) {
    for (String word : relation.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      switch (word) {
        case "stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload" -> {
          return Link.Kind.HTML_RESOURCE;
        }
        case "canonical", "alternate", "next", "prev", "help", "license", "author", "search" -> {
          return Link.Kind.HTML_LINK;
        }
        default -> {
          // Another word may say more.
        }
      }
    }
    return null;
  }
}
