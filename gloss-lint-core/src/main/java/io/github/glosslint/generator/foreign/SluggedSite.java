package io.github.glosslint.generator.foreign;

import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A site whose generator has github-slugger make the ids of headings, unless plugins do otherwise:
 * {@code rehypeHeadingIds} of {@code @astrojs/markdown-remark} 2 to 7, {@code remarkHeadings} of
 * Nextra 2 to 4, {@code remarkHeading} of {@code fumadocs-core} 12 to 16. They do not agree in
 * hyphens, and whether titles have an id, but in the letters and digits of ids.
 */
final class SluggedSite {

  /** What remark and rehype themselves are called, and plugins that change no id of a heading. */
  private static final Set<String> QUIET =
      Set.of(
          "rehype",
          "rehypeaccessibleemojis",
          "rehypeautolinkheadings",
          "rehypecode",
          "rehypecodeoptions",
          "rehypeexpressivecode",
          "rehypeexternallinks",
          "rehypeheadingids",
          "rehypehighlight",
          "rehypekatex",
          "rehypemathjax",
          "rehypemermaid",
          "rehypeplugins",
          "rehypeprettycode",
          "rehypeprettycodeoptions",
          "rehypeprism",
          "rehypeprismplus",
          "rehyperaw",
          "rehypeshiki",
          "rehypeslug",
          "remark",
          "remarkadmonition",
          "remarkbreaks",
          "remarkdirective",
          "remarkfrontmatter",
          "remarkgfm",
          "remarkimage",
          "remarkinstall",
          "remarkmath",
          "remarkmdx",
          "remarkmdxfrontmatter",
          "remarkmdxmermaid",
          "remarkmermaid",
          "remarknpm",
          "remarkplugins",
          "remarkreadingtime",
          "remarkrehype",
          "remarksmartypants",
          "remarksteps",
          "remarkstructure",
          "remarktoc",
          "remarkunwrapimages");

  /** Names of plugins and of the settings that hold them, as identifiers or as packages. */
  private static final Pattern PLUGIN = Pattern.compile("(?i)\\b(?:remark|rehype)[\\w-]*");

  /** Settings that hold plugins which are listed elsewhere. */
  private static final Pattern LISTED_ELSEWHERE =
      Pattern.compile("(?:remark|rehype)Plugins(?!\\s*:\\s*\\[|\\w)");

  /** Modules of the site's own that settings import. */
  private static final Pattern OWN_MODULE =
      Pattern.compile(
          "(?:from|import|require\\()\\s*\\(?\\s*['\"]((?:\\.|@/|~/)[^'\"\\n]{0,200})['\"]");

  /** The id of the title of a page of Starlight, which its layout has. */
  private static final String TITLE = "_top";

  private final SourceTree tree;
  private final String marker;
  private final TemplateIds templates;
  private @Nullable Boolean slugged;

  /**
   * @param marker the file of the settings
   * @param root the folder of the site
   */
  SluggedSite(SourceTree tree, String marker, String root) {
    this.tree = tree;
    this.marker = marker;
    this.templates = TemplateIds.among(tree, file -> file.startsWith(root) && isTemplate(file));
  }

  /** Whether an id that no heading has is none of a page, whoever writes it. */
  boolean lacks(String id) {
    return leavesIds() && !id.equals(TITLE) && templates.state(id) instanceof AnchorState.Absent;
  }

  /** Whether no plugin of the settings may change ids, links or headings. */
  synchronized boolean leavesIds() {
    if (slugged == null) {
      slugged = leavesIds(tree.read(marker).text().content());
    }
    return slugged;
  }

  private boolean leavesIds(String settings) {
    Matcher plugins = PLUGIN.matcher(settings);
    while (plugins.find()) {
      if (!QUIET.contains(plugins.group().replace("-", "").toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    Matcher modules = OWN_MODULE.matcher(settings);
    while (modules.find()) {
      if (AstroModules.isData(modules.group(1))) {
        continue;
      }
      SourceText module = module(modules.group(1));
      if (module == null || PLUGIN.matcher(module.content()).find()) {
        return false;
      }
    }
    return !LISTED_ELSEWHERE.matcher(settings).find();
  }

  private @Nullable SourceText module(String name) {
    String path = name.startsWith(".") ? AstroModules.path(tree, marker, name) : null;
    return path == null ? null : tree.text(path);
  }

  private static boolean isTemplate(String file) {
    return switch (UrlPath.extension(file)) {
      case ".astro", ".html", ".jsx", ".svelte", ".tsx", ".vue" -> true;
      default -> false;
    };
  }
}
