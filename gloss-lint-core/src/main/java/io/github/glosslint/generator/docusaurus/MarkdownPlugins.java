package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of remark, rehype and recma that a site has, as far as these change ids and
 * destinations, which their names and their sources tell.
 */
final class MarkdownPlugins {

  /** Words in the names of plugins for Markdown that write headings, ids, or texts of others. */
  private static final Pattern LOUD_MARKDOWN =
      Pattern.compile(
          "heading|slug|anchor|\\bids?\\b|attr|include|import|embed|snippet|partial|directive|remote|toc"
              + "|section|sectionize|wiki|custom|raw|docgen|openapi|template|variable|replace");

  private static final String MATH = "remark-math";

  /** Those that write no ids, but for names of elements, which fragments find anyway. */
  private static final Set<String> QUIET = Set.of("remark-directive", "rehype-name-to-id");

  /** What the source of a plugin for Markdown has where it makes ids. */
  private static final Pattern MAKES_IDS =
      Pattern.compile("heading|hProperties|\\bid['\"]?\\s*[:=]|\\bslug|readFile");

  /** What the source of a plugin for Markdown has where it changes destinations. */
  private static final Pattern CHANGES_LINKS = Pattern.compile("\\.url\\b|['\"]link['\"]");

  private final SourceTree tree;
  private final String folder;
  private final Set<String> anchors = new TreeSet<>();
  private final Set<String> links = new TreeSet<>();
  private boolean math;

  /**
   * @param folder of the configuration
   */
  MarkdownPlugins(SourceTree tree, String folder) {
    this.tree = tree;
    this.folder = folder;
  }

  /** Who may write ids on any page, or change them. */
  Set<String> anchors() {
    return anchors;
  }

  /** Who may change destinations. */
  Set<String> links() {
    return links;
  }

  /** Whether what is between dollar signs is mathematics. */
  boolean math() {
    return math;
  }

  /** Takes a list of plugins, of remark or of rehype; null if there is none. */
  void add(@Nullable JsValue plugins) {
    if (plugins == null) {
      return;
    }
    if (!(plugins instanceof Items items)) {
      anchors.add("plugins of Markdown, which a program makes");
      return;
    }
    for (JsValue item : items.values()) {
      JsValue first =
          item instanceof Items pair && !pair.values().isEmpty() ? pair.values().get(0) : item;
      String name = SiteModules.code(tree, first.location());
      boolean quiet =
          first instanceof JsValue.Nothing
              || name != null && (isQuiet(name, first) || isChoiceOfQuiet(name, first));
      if (!quiet) {
        anchors.add(name == null || name.length() > 60 ? "a plugin of Markdown" : name);
      }
    }
  }

  /** Whether code that chooses plugins names only those that leave ids alone. */
  private boolean isChoiceOfQuiet(String code, JsValue plugin) {
    SourceText file = tree.text(plugin.location().path());
    if (file == null || SiteModules.isName(code)) {
      return false;
    }
    boolean any = false;
    for (String name : SiteModules.boundIn(file.content(), code)) {
      any = true;
      if (!isQuiet(name, plugin)) {
        return false;
      }
    }
    return any;
  }

  /** Whether the source of a plugin of the site's own leaves ids alone. */
  private boolean isQuiet(String name, String source) {
    if (CHANGES_LINKS.matcher(source).find()) {
      links.add(name);
    }
    return !MAKES_IDS.matcher(source).find();
  }

  /** Whether a plugin leaves ids alone, going by its name or by its source. */
  private boolean isQuiet(String written, JsValue plugin) {
    Location place = plugin.location();
    SourceText file = tree.text(place.path());
    if (file != null && !UrlPath.name(place.path()).startsWith("docusaurus.config.")) {
      // The name was followed into the module that declares the plugin.
      return isQuiet(place.path(), file.content());
    }
    String module =
        plugin instanceof Text text
            ? text.value()
            : file == null ? null : SiteModules.moduleOf(file.content(), written);
    math |= MATH.equals(module);
    if (module == null) {
      String declared = file == null ? null : SiteModules.declaration(file.content(), written);
      return declared != null && !MAKES_IDS.matcher(declared).find();
    }
    if (!module.startsWith(".") && !module.startsWith(SiteModules.SITE)) {
      return QUIET.contains(module)
          || !LOUD_MARKDOWN.matcher(module.toLowerCase(Locale.ROOT)).find();
    }
    String source = SiteModules.source(tree, folder, UrlPath.folder(place.path()), module);
    return source != null && isQuiet(module, source);
  }
}
