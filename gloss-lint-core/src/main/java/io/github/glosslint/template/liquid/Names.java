package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that one file sees. Notes whether it reads anything that differs from page to page.
 *
 * <p>Undefined members are nil, as in Liquid, unless the site generator fills them.
 */
final class Names implements Expression.Variables {

  private static final Set<String> OF_SITE =
      Set.of(
          "github",
          "data",
          "pages",
          "posts",
          "documents",
          "collections",
          "tags",
          "categories",
          "static_files",
          "html_pages",
          "html_files",
          "related_posts",
          "time",
          "feed");

  private static final Set<String> OF_PAGE =
      Set.of(
          "categories",
          "collection",
          "content",
          "date",
          "dir",
          "excerpt",
          "ext",
          "id",
          "name",
          "next",
          "output",
          "path",
          "previous",
          "relative_path",
          "slug",
          "tags",
          "title",
          "url");

  private static final Set<String> OF_EVERY_PAGE = Set.of("layout", "paginator", "content");

  private final Rendering run;
  private final @Nullable Names outer;
  private final @Nullable Map<String, @Nullable Object> parameters;
  private final Map<String, Integer> loops = new HashMap<>();
  private boolean samePerPage = true;
  private boolean readsSite;

  /**
   * @param outer the variables of the including file
   * @param parameters those of the include tag; null if it has none
   */
  Names(Rendering run, @Nullable Names outer, @Nullable Map<String, @Nullable Object> parameters) {
    this.run = run;
    this.outer = outer;
    this.parameters = parameters;
  }

  boolean samePerPage() {
    return samePerPage;
  }

  /** Whether the file reads a variable of the site. */
  boolean readsSite() {
    return readsSite;
  }

  void differs() {
    samePerPage = false;
  }

  void enterLoop(String variable) {
    loops.merge(variable, 1, Integer::sum);
    run.loopVariables.merge(variable, 1, Integer::sum);
  }

  void leaveLoop(String variable) {
    loops.merge(variable, -1, Integer::sum);
    run.loopVariables.merge(variable, -1, Integer::sum);
  }

  void assign(String name, @Nullable Object value) {
    differs();
    run.scope.assign(name, value);
  }

  /**
   * The value of a variable that a build is sure to have: a key of the configuration, or one of the
   * front matter in a page itself; unknown for any other. An include is not read anew for each page
   * for the sake of a condition.
   */
  @Nullable Object settled(String variable) {
    int dot = variable.indexOf('.');
    int end = dot + 1;
    while (end < variable.length() && ".[".indexOf(variable.charAt(end)) < 0) {
      end++;
    }
    String root = variable.substring(0, Math.max(dot, 0));
    String key = variable.substring(dot + 1, end);
    boolean settled =
        switch (root) {
          case "site" -> run.site.settles(key);
          case "page" ->
              outer == null
                  && run.pageVariables.get(root) instanceof Map<?, ?> page
                  && page.containsKey(key);
          default -> false;
        };
    settled &= !run.scope.has(root);
    return settled ? Values.plain(Expression.evaluate(variable, this)) : Unknown.VALUE;
  }

  /** Whether a bare word in a tag that takes words or variables is a variable. */
  boolean isVariable(String expression) {
    int dot = expression.indexOf('.');
    String root = dot < 0 ? expression : expression.substring(0, dot);
    return (dot > 0 && (root.equals("page") || root.equals("site") || root.equals("include")))
        || run.loopVariables.getOrDefault(root, 0) > 0
        || run.scope.has(root);
  }

  @Override
  public @Nullable Object root(String name) {
    if (loops.getOrDefault(name, 0) > 0) {
      return Unknown.VALUE;
    }
    if (name.equals("include")) {
      return include();
    }
    if (name.equals("forloop") || name.equals("tablerowloop")) {
      return null;
    }
    boolean outerLoop = run.loopVariables.getOrDefault(name, 0) > 0;
    if (outerLoop || run.scope.has(name)) {
      differs();
      return outerLoop ? Unknown.VALUE : run.scope.get(name);
    }
    if (name.equals("site")) {
      readsSite = true;
      return run.site.siteVariables();
    }
    if (run.options.variables().contains(name)) {
      return Unknown.VALUE;
    }
    differs();
    if (run.pageVariables.containsKey(name)) {
      return run.pageVariables.get(name);
    }
    if (name.equals("page") || OF_EVERY_PAGE.contains(name)) {
      return Unknown.VALUE;
    }
    return run.counters.get(name);
  }

  /** The parameters of this file's tag; without any, those of the tag around it show through. */
  private @Nullable Object include() {
    if (parameters != null) {
      return parameters;
    }
    differs();
    Names names = outer;
    while (names != null && names.parameters == null) {
      names = names.outer;
    }
    return names == null ? null : names.parameters;
  }

  @Override
  public boolean isGenerated(String root, List<String> path, String member) {
    return path.isEmpty()
        && member.equals("collections")
        && root.equals("site")
        && !run.scope.has(root);
  }

  @Override
  public @Nullable Object missing(
      String root, List<String> path, @Nullable Object of, String member) {
    if (!(of instanceof Map) || run.scope.has(root)) {
      return null;
    }
    boolean filled =
        switch (root) {
          case "site" ->
              path.isEmpty()
                  ? OF_SITE.contains(member) || isCollection(member)
                  : path.size() == 1 && path.get(0).equals("data");
          case "page" -> path.isEmpty() && OF_PAGE.contains(member);
          default -> false;
        };
    return filled ? Unknown.VALUE : null;
  }

  private boolean isCollection(String name) {
    Object declared =
        run.site.siteVariables() instanceof Map<?, ?> site ? site.get("collections") : null;
    return declared instanceof Map<?, ?> map
        ? map.containsKey(name)
        : declared instanceof Collection<?> list && list.contains(name);
  }
}
