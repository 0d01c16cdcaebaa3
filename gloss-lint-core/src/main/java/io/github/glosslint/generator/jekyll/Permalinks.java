package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.url.Percent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jekyll's {@code URL}: templates, their placeholders, and what is written to disk for them. */
final class Permalinks {

  private Permalinks() {}

  /** The template that a built-in style stands for; any other style is a template itself. */
  static String styleTemplate(String style, int major) {
    return switch (style) {
      case "none" -> "/:categories/:title:output_ext";
      case "date" -> "/:categories/:year/:month/:day/:title:output_ext";
      case "ordinal" -> "/:categories/:year/:y_day/:title:output_ext";
      case "pretty" -> "/:categories/:year/:month/:day/:title/";
      case "weekdate" ->
          major < 4 ? style : "/:categories/:year/W:week/:short_day/:title:output_ext";
      default -> style;
    };
  }

  /** The ending that pages and collections take over from the site's style. */
  static String suffix(String style) {
    return switch (style) {
      case "pretty" -> "/";
      case "date", "ordinal", "none" -> ":output_ext";
      default -> style.endsWith("/") ? "/" : style.endsWith(":output_ext") ? ":output_ext" : "";
    };
  }

  /**
   * Fills in a template.
   *
   * @param value the value of a placeholder, null if it has none
   * @return the URL path; null if the template names a placeholder without value
   */
  static @Nullable String expand(String template, Function<String, @Nullable String> value) {
    if (template.indexOf(':') < 0) {
      return sanitize(template);
    }
    StringBuilder out = new StringBuilder(template.length() + 32);
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i);
      int end = c == ':' ? endOfName(template, i + 1) : i + 1;
      if (c != ':' || end == i + 1) {
        out.append(c);
        i++;
        continue;
      }
      String name = template.substring(i + 1, end);
      String replacement = value.apply(name);
      // In /:month_:day the underscore is not part of the name.
      if (replacement == null && name.endsWith("_")) {
        replacement = value.apply(name.substring(0, name.length() - 1));
        end--;
      }
      if (replacement == null) {
        return null;
      }
      out.append(UrlPath.encode(replacement));
      i = end;
    }
    return sanitize(out.toString());
  }

  private static int endOfName(String template, int start) {
    int end = start;
    while (end < template.length()) {
      char c = template.charAt(end);
      if (!(c >= 'a' && c <= 'z' || c == '_')) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Begins with one slash, has no dots that lead elsewhere and no two slashes in a row. */
  static String sanitize(String url) {
    String dotless = ("/" + url).replace("..", "/").replace("./", "");
    StringBuilder out = new StringBuilder(dotless.length());
    for (int i = 0; i < dotless.length(); i++) {
      char c = dotless.charAt(i);
      if (c != '/' || out.isEmpty() || out.charAt(out.length() - 1) != '/') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The file that is written for a URL: {@code /a/} is {@code /a/index.html}. Escapes undone. */
  static String outputPath(String url, String outputExtension) {
    String path = UrlPath.composed(Percent.decode(url));
    if (path.endsWith("/")) {
      path += "index";
      return path + (outputExtension.isEmpty() ? ".html" : outputExtension);
    }
    return path.endsWith(outputExtension) ? path : path + outputExtension;
  }
}
