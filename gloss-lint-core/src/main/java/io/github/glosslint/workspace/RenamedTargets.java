package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of what is missing that Git knows it by another name, and how to write that. */
final class RenamedTargets {

  private final SourceTree tree;
  private final Renames renames;

  RenamedTargets(SourceTree tree, Renames renames) {
    this.tree = tree;
    this.renames = renames;
  }

  /** A path that was renamed, as links to it are to be: with the ending that they give it. */
  private record Renamed(String file, String target, String clause) {}

  /**
   * The missing target with the name that it has now, or as it is where it was not renamed.
   *
   * @param resolve says where a destination on the same page leads, with candidates for its anchor
   */
  Target.Missing of(
      Destination destination, Target.Missing missing, Function<String, Target> resolve) {
    Renamed renamed = missing.because().isEmpty() ? find(missing.path()) : null;
    if (renamed == null || tree.kind(renamed.file()) == SourceTree.Kind.MISSING) {
      return missing;
    }
    String candidate = written(destination.raw(), missing.path(), renamed.target());
    return new Target.Missing(
        missing.path(),
        existing(candidate, resolve.apply(candidate)),
        missing.elsewhere(),
        renamed.clause());
  }

  private @Nullable Renamed find(String path) {
    String now = renames.now(path);
    if (now != null) {
      return new Renamed(now, now, "it was renamed to \"" + now + "\"");
    }
    // Pages have URLs that end otherwise than their sources, or with nothing.
    boolean folder = path.endsWith("/");
    String stem = folder ? path.substring(0, path.length() - 1) : path;
    if (!folder && Language.isHtml(path)) {
      stem = UrlPath.withoutExtension(path);
    } else if (!UrlPath.extension(stem).isEmpty()) {
      return null;
    }
    String source = renames.now(stem, Language.markdownEndings());
    return source == null
        ? null
        : new Renamed(
            source,
            UrlPath.withoutExtension(source) + path.substring(stem.length()),
            "its source was renamed to \"" + source + "\"");
  }

  /** The candidate if it leads somewhere, with an anchor that exists. */
  private static List<String> existing(String candidate, Target target) {
    if (target instanceof Target.Missing missing) {
      return missing.similar();
    }
    if (!(target instanceof Target.Found found)) {
      return List.of();
    }
    if (!(found.anchor() instanceof AnchorState.Absent absent)) {
      return List.of(candidate);
    }
    String page = candidate.substring(0, candidate.indexOf('#'));
    return absent.similar().isEmpty()
        ? List.of(page)
        : List.of(page + "#" + UrlPath.encode(absent.similar().get(0)));
  }

  /**
   * The destination in the author's manner, from the root or from the page, with another path.
   *
   * @param former the path that it leads to, from the root of the tree
   * @param now the path that it is to lead to
   */
  static String written(String raw, String former, String now) {
    int end = 0;
    while (end < raw.length() && "?#".indexOf(raw.charAt(end)) < 0) {
      end++;
    }
    String path = raw.substring(0, end);
    List<String> have = segments(path);
    List<String> from = segments(former);
    List<String> to = segments(now);
    int shared = 0;
    while (shared < Math.min(have.size(), from.size())
        && Percent.decode(have.get(have.size() - 1 - shared))
            .equals(from.get(from.size() - 1 - shared))) {
      shared++;
    }
    List<String> above = from.subList(0, from.size() - shared);
    int common = 0;
    while (common < Math.min(above.size(), to.size() - 1)
        && above.get(common).equals(to.get(common))) {
      common++;
    }
    List<String> segments = new ArrayList<>(have.subList(0, have.size() - shared));
    String[] up = new String[above.size() - common];
    Arrays.fill(up, "..");
    segments.addAll(Arrays.asList(up));
    to.subList(common, to.size()).forEach(segment -> segments.add(UrlPath.encode(segment)));
    return String.join("/", segments) + (path.endsWith("/") ? "/" : "") + raw.substring(end);
  }

  /** The segments of a path, without the empty one behind a slash at the end. */
  private static List<String> segments(String path) {
    boolean slash = path.length() > 1 && path.endsWith("/");
    return List.of((slash ? path.substring(0, path.length() - 1) : path).split("/", -1));
  }
}
