package io.github.glosslint.template.mdx;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link MdxText} leaves of MDX.
 *
 * @param text plain Markdown
 * @param unknowns what was taken out of it that may show something
 * @param comments those that speak to this tool
 * @param modules where imports and exports are, in the file
 * @param uses the components that are used
 * @param destinations those that are not what a browser gets
 */
public record PlainMarkdown(
    MappedText text,
    List<UnknownText> unknowns,
    List<Comment> comments,
    List<Span> modules,
    List<Use> uses,
    Destinations destinations) {

  /** Whether components may write anchors that are unknown here. */
  public boolean components() {
    return !uses.isEmpty();
  }

  /** A component that is used. */
  public record Use(String name, Location location) {}

  /**
   * Destinations of the text that are not what a browser gets.
   *
   * @param files what a bundler looks for
   * @param routes what components make paths of the site of
   * @param loose those of the routes whose component may do something else with them, with the
   *     names of these components
   * @param based paths of the site that a call makes of texts, with or without a slash before them
   */
  public record Destinations(
      Set<String> files, Set<String> routes, Map<String, Set<String>> loose, Set<String> based) {

    /** A text without any. */
    public static final Destinations NONE =
        new Destinations(Set.of(), Set.of(), Map.of(), Set.of());
  }
}
