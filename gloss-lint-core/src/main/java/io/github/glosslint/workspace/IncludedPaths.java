package io.github.glosslint.workspace;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Include;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.UrlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Relative destinations that included files spell, and that the generator rewrites so that they
 * still lead where they led from there.
 */
final class IncludedPaths {

  /** Compiled where a generator rewrites something: hardly any does. */
  private static final class Patterns {

    /** A URL with a scheme, or what does not begin with the name of a file. */
    static final Pattern OTHER = Pattern.compile("[A-Za-z0-9+.-]{2,}:.*|[^\\w.%~@+-].*");
  }

  private final String page;

  /** What destinations count from, by the file that spells them. */
  private final Map<String, String> origins;

  private IncludedPaths(String page, Map<String, String> origins) {
    this.page = page;
    this.origins = origins;
  }

  static IncludedPaths of(Document document) {
    Map<String, String> origins = Map.of();
    for (Include include : document.includes()) {
      if (!include.countsFrom().isEmpty()) {
        origins = origins.isEmpty() ? new HashMap<>() : origins;
        origins.put(include.path(), include.countsFrom());
      }
    }
    return new IncludedPaths(document.path(), origins);
  }

  /** A destination as the generator writes it on the page. */
  String onPage(String file, String written) {
    String origin = origins.get(file);
    return origin == null || file.equals(page) ? written : moved(written, origin, page);
  }

  /** What could be meant, as the author of the file would write it. */
  Target asWritten(String file, Target target) {
    String origin = origins.get(file);
    if (origin == null || file.equals(page)) {
      return target;
    }
    if (target instanceof Target.Missing missing) {
      List<String> similar =
          missing.similar().stream().map(name -> moved(name, page, origin)).toList();
      return new Target.Missing(missing.path(), similar, missing.elsewhere(), missing.because());
    }
    return target instanceof Target.CaseMismatch other
        ? new Target.CaseMismatch(other.path(), moved(other.actual(), page, origin))
        : target;
  }

  /** A destination that counts from one file, written so that it counts from another. */
  private static String moved(String destination, String from, String to) {
    String written = destination.strip();
    if (written.isEmpty() || Patterns.OTHER.matcher(written).matches()) {
      return destination;
    }
    int end = 0;
    while (end < written.length() && "?#".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    String folder = UrlPath.folder(to);
    String path = UrlPath.normalize(UrlPath.folder(from) + written.substring(0, end));
    String way =
        path == null
            ? UrlPath.relative(folder, UrlPath.folder(from)) + written.substring(0, end)
            : UrlPath.relative(folder, path);
    return (way.isEmpty() ? "./" : way) + written.substring(end);
  }
}
