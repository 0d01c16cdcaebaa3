package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.generator.docusaurus.ContentOptions.Kind;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Flag;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.javascript.JsValue.Unknown;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of a site.
 *
 * @param content those that make pages of files, in the order of the configuration
 * @param redirects options of plugins that write pages which lead on
 * @param routes who may add pages that no file shows
 * @param anchors who may write ids on any page, or change them
 * @param links who may change destinations in Markdown
 * @param math whether Markdown has mathematics between dollar signs
 */
record Plugins(
    List<ContentOptions> content,
    List<JsValue> redirects,
    Set<String> routes,
    Set<String> anchors,
    Set<String> links,
    boolean math) {

  /** Words in the names of plugins and themes that add no pages, or only known ones. */
  private static final List<String> QUIET =
      List.of(
          "analytics",
          "client-redirects",
          "copy-page",
          "css-cascade",
          "debug",
          "google-gtag",
          "google-tag-manager",
          "gtag",
          "ideal-image",
          "image-zoom",
          "less",
          "live-codeblock",
          "llms",
          "lunr",
          "matomo",
          "mermaid",
          "module-alias",
          "pagefind",
          "plausible",
          "posthog",
          "pwa",
          "rsdoctor",
          "sass",
          "search",
          "sentry",
          "sitemap",
          "svgr",
          "tailwind",
          "typesense",
          "umami",
          "vercel",
          "webpack",
          "zoom");

  /** What the source of a plugin of one's own has where it adds pages. */
  private static final Pattern ADDS_ROUTES =
      Pattern.compile("addRoute|writeFile|outputFile|copyFile");

  /** A path below the folder of the configuration, as Node.js joins it. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:\\w+\\.)?(?:resolve|join)\\(\\s*__dirname\\s*,\\s*(['\"])([^'\"]+)\\1\\s*\\)");

  static Plugins of(SourceTree tree, String folder, JsValue config) {
    Reading reading = new Reading(tree, folder, config);
    reading.presets(config.get("presets"));
    reading.plugins(config.get("plugins"));
    reading.themes(config.get("themes"));
    reading.markdown(config);
    return new Plugins(
        List.copyOf(reading.content),
        List.copyOf(reading.redirects),
        Set.copyOf(reading.routes),
        Set.copyOf(reading.markdown.anchors()),
        Set.copyOf(reading.markdown.links()),
        reading.markdown.math());
  }

  private static final class Reading {

    private final SourceTree tree;
    private final String folder;
    private final JsValue config;
    private final List<ContentOptions> content = new ArrayList<>();
    private final List<JsValue> redirects = new ArrayList<>();
    private final Set<String> routes = new TreeSet<>();
    private final MarkdownPlugins markdown;

    Reading(SourceTree tree, String folder, JsValue config) {
      this.config = config;
      this.tree = tree;
      this.folder = folder;
      this.markdown = new MarkdownPlugins(tree, folder);
    }

    void presets(@Nullable JsValue presets) {
      if (presets instanceof Unknown) {
        routes.add("presets, which a program makes");
        classic(presets);
        return;
      }
      for (JsValue item : items(presets)) {
        String name = name(item);
        JsValue options = options(item);
        if (name != null && isClassic(name)) {
          classic(options);
        } else if (options.get("docs") != null || options.get("blog") != null) {
          routes.add(name == null ? "a preset that a program makes" : name);
          classic(options);
        } else {
          routes.add(name == null ? "a preset that a program makes" : name);
        }
      }
    }

    private static boolean isClassic(String name) {
      return name.equals("classic") || name.endsWith("preset-classic") || name.endsWith("/classic");
    }

    private void classic(JsValue options) {
      for (Kind kind : Kind.values()) {
        JsValue own = options.get(kind.key());
        if (!(own instanceof Flag flag) || flag.value()) {
          add(kind, own == null ? new Entries(List.of(), false, options.location()) : own);
        }
      }
      plugin("sitemap", options);
    }

    private void add(Kind kind, JsValue options) {
      ContentOptions added = ContentOptions.of(tree, kind, given(kind, options), folder);
      content.add(added);
      if (added.isOpen()) {
        routes.add("options of " + kind.i18n() + ", which a program makes");
      }
      for (String key :
          List.of(
              "remarkPlugins",
              "rehypePlugins",
              "recmaPlugins",
              "beforeDefaultRemarkPlugins",
              "beforeDefaultRehypePlugins")) {
        markdown.add(options.get(key));
      }
    }

    /** The options of a plugin with what the settings say in their place. */
    private JsValue given(Kind kind, JsValue options) {
      JsValue all = options;
      if (options.text("id") == null && config.get(kind.key()) instanceof Entries given) {
        for (JsValue.Entry entry : given.entries()) {
          all = all.with(entry.value(), List.of(entry.key()));
        }
      }
      return all;
    }

    void plugins(@Nullable JsValue plugins) {
      if (plugins instanceof Unknown) {
        routes.add("plugins, which a program makes");
      }
      for (JsValue item : items(plugins)) {
        String name = name(item);
        if (name != null) {
          plugin(name, options(item));
        } else if (!(item instanceof Flag) && !(item instanceof JsValue.Nothing)) {
          program(item);
        }
      }
    }

    private void plugin(String name, JsValue options) {
      for (Kind kind : Kind.values()) {
        if (name.endsWith("content-" + kind.key())) {
          add(kind, options);
          return;
        }
      }
      if (name.endsWith("client-redirects")) {
        redirects.add(options);
        return;
      }
      if (name.startsWith("./") || name.startsWith("../") || name.startsWith("@site/")) {
        ownPlugin(name);
        return;
      }
      for (String quiet : QUIET) {
        if (name.contains(quiet)) {
          return;
        }
      }
      routes.add(name);
    }

    /** A plugin of the site's own, whose source says whether it adds pages. */
    private void ownPlugin(String name) {
      String source = SiteModules.source(tree, folder, folder, name);
      if (source == null || ADDS_ROUTES.matcher(source).find()) {
        routes.add(name);
      }
    }

    /** A plugin that is no text: a name that is imported or declared, or its very code. */
    private void program(JsValue item) {
      JsValue plugin =
          item instanceof Items pair && !pair.values().isEmpty() ? pair.values().get(0) : item;
      String code = SiteModules.code(tree, plugin.location());
      SourceText file = tree.text(plugin.location().path());
      if (code == null || file == null) {
        routes.add("a plugin that a program makes");
        return;
      }
      Matcher joined = JOINED.matcher(code);
      if (joined.matches()) {
        String path = joined.group(2);
        plugin(path.startsWith(".") ? path : "./" + path, options(item));
        return;
      }
      String module = SiteModules.moduleOf(file.content(), code);
      if (module != null) {
        plugin(module, options(item));
        return;
      }
      String declared =
          SiteModules.isName(code) ? SiteModules.declaration(file.content(), code) : code;
      if (declared == null
          || declared.contains("content-docs")
          || ADDS_ROUTES.matcher(declared).find()) {
        routes.add(SiteModules.isName(code) ? code : "a plugin that a program makes");
      }
    }

    void themes(@Nullable JsValue themes) {
      if (themes instanceof Unknown) {
        return;
      }
      for (JsValue item : items(themes)) {
        String name = name(item);
        if (name != null && name.contains("openapi")) {
          routes.add(name);
        }
      }
    }

    void markdown(JsValue config) {
      if (config.get("markdown", "preprocessor") != null) {
        markdown.anchors().add("markdown.preprocessor");
      }
      if (config.get("markdown", "parseFrontMatter") != null) {
        routes.add("markdown.parseFrontMatter");
      }
      if (config.get("markdown", "anchors", "maintainCase") instanceof Flag flag && flag.value()) {
        markdown.anchors().add("markdown.anchors.maintainCase");
      }
    }

    private static List<JsValue> items(@Nullable JsValue value) {
      return value instanceof Items items ? items.values() : List.of();
    }

    private static @Nullable String name(JsValue item) {
      if (item instanceof Text text) {
        return text.value();
      }
      return item instanceof Items pair
              && !pair.values().isEmpty()
              && pair.values().get(0) instanceof Text text
          ? text.value()
          : null;
    }

    private static JsValue options(JsValue item) {
      return item instanceof Items pair && pair.values().size() > 1
          ? pair.values().get(1)
          : new Entries(List.of(), false, item.location());
    }
  }
}
