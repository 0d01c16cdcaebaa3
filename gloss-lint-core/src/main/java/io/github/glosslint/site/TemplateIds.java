package io.github.glosslint.site;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ids that templates of a site write around its pages. Which template goes with which page is
 * not looked into, so an id that one of them writes may be on any page. Thread-safe.
 */
public final class TemplateIds {

  private static final AnchorState WRITTEN =
      new AnchorState.Unknowable("an anchor that a template of the site may write");

  /** Shorter texts around what is worked out tell nothing of an id. */
  private static final int SHORTEST_PART = 3;

  /** What Go, Jinja, Handlebars, EJS and template literals work out. */
  private static final Pattern EXPRESSION =
      Pattern.compile("(?s)\\{\\{.*?\\}\\}|\\{%.*?%\\}|<%.*?%>|\\$\\{[^{}]*\\}");

  /** Attributes of HTML, Vue and JSX, properties that a script sets, and those of its objects. */
  private static final Pattern ID =
      Pattern.compile(
          "(?is)(?:[\\s.]id|<a\\s[^<>]*\\bname)\\s*=\\s*(?:"
              + "\"([^\"\\s]+)\"|'([^'\\s]+)'|\\{\\s*[\"'`]([^\"'`\\s]+)[\"'`]|([^\\s\"'`<>{}=]+))"
              + "|[\\s{,\"']id[\"']?\\s*:\\s*[\"'`]([^\"'`\\s]+)[\"'`]");

  private final SourceTree tree;
  private final Supplier<? extends Collection<String>> templates;

  private volatile @Nullable Written written;

  /**
   * @param ids as a whole
   * @param open those of which a part is known
   */
  private record Written(Set<String> ids, OpenNames open) {}

  private TemplateIds(SourceTree tree, Supplier<? extends Collection<String>> templates) {
    this.tree = tree;
    this.templates = templates;
  }

  /**
   * @param templates the files, asked for with the first id
   */
  public static TemplateIds of(SourceTree tree, Supplier<? extends Collection<String>> templates) {
    return new TemplateIds(tree, templates);
  }

  /**
   * @param isTemplate tells of each file of the tree whether it is a template
   */
  public static TemplateIds among(SourceTree tree, Predicate<String> isTemplate) {
    return of(tree, () -> tree.files().stream().filter(isTemplate).toList());
  }

  /** Whether a file may hold components of Vue or React, going by its name. */
  public static boolean isComponent(String file) {
    return switch (UrlPath.extension(file)) {
      case ".vue", ".js", ".jsx", ".mjs", ".ts", ".tsx", ".mts" -> true;
      default -> false;
    };
  }

  /** Unknowable if a template may write an id, else absent. */
  public AnchorState state(String id) {
    Written all = written;
    if (all == null) {
      all = read();
      written = all;
    }
    return all.ids.contains(id) || all.open.mayDefine(id) ? WRITTEN : AnchorState.Absent.PLAIN;
  }

  private Written read() {
    Set<String> ids = new HashSet<>();
    Set<String> open = new TreeSet<>();
    for (String file : templates.get()) {
      String text = tree.read(file).text().content();
      add(EXPRESSION.matcher(text).replaceAll(MappedText.UNKNOWN_TEXT), ids, open);
    }
    return new Written(ids, new OpenNames(List.copyOf(open)));
  }

  private static void add(String text, Set<String> ids, Set<String> open) {
    Matcher matcher = ID.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String id = matcher.group(group);
        if (id != null && !MappedText.isUnknown(id)) {
          ids.add(UrlPath.composed(id));
        } else if (id != null && isTelling(id)) {
          open.add(UrlPath.composed(id));
        }
      }
    }
  }

  /** Whether the known part of an id keeps it from being any. */
  private static boolean isTelling(String id) {
    String part = id.replace(MappedText.UNKNOWN_TEXT, "");
    return part.length() >= SHORTEST_PART && part.chars().anyMatch(Character::isLetter);
  }
}
