package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.javascript.StringEscapes;
import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterEnd;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.mdx.MdxDialect;
import io.github.glosslint.template.mdx.MdxText;
import io.github.glosslint.template.mdx.PlainMarkdown;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages: MDX or Markdown, with the ids of the parts that they import. Thread-safe. */
final class PageReader {

  /** Files that pages import, besides Markdown and code. */
  private static final Set<String> FILES =
      Set.of(
          ".css", ".gif", ".jpeg", ".jpg", ".json", ".jsx", ".mp4", ".pdf", ".png", ".svg", ".tsx",
          ".webp", ".yaml", ".yml");

  /** Parts within parts. */
  private static final int MAX_DEPTH = 10;

  private static final Pattern DECLARED =
      Pattern.compile(
          "export\\s+(?:const|let|var|function|class|default\\s+function)\\s+([\\w$]+)");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?m)^import\\s+(?:[\\w$]+\\s*,\\s*)?\\{([^}]{0,2000})\\}\\s*from\\s*(['\"])([^'\"\\n]+)\\2");

  private final SourceTree tree;
  private final SiteConfig config;
  private final Flavor flavor;
  private final boolean anchorsKnown;
  private final ComponentSources components;
  private final Neighbours neighbours;
  private final Map<String, PlainMarkdown.Destinations> destinations = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> changed = new ConcurrentHashMap<>();
  private final Set<String> parts = ConcurrentHashMap.newKeySet();

  PageReader(SourceTree tree, SiteConfig config, Flavor flavor, boolean anchorsKnown) {
    this.tree = tree;
    this.config = config;
    this.flavor = flavor;
    this.anchorsKnown = anchorsKnown;
    this.components = new ComponentSources(tree, config.folder());
    this.neighbours = Neighbours.of(tree);
  }

  /** Destinations of a page that was read which are not what a browser gets. */
  PlainMarkdown.Destinations destinations(String page) {
    return destinations.getOrDefault(page, PlainMarkdown.Destinations.NONE);
  }

  /** Whether a component of a page that was read may lead elsewhere than to a destination of it. */
  boolean mayChange(String page, String destination) {
    return changed.getOrDefault(page, Set.of()).contains(destination);
  }

  /** Files that pages have shown as parts so far. */
  Set<String> parts() {
    return parts;
  }

  Document read(String path) {
    return read(path, new HashSet<>());
  }

  private MdxDialect dialect(boolean jsx) {
    return new MdxDialect(jsx, true, true, true, config.plugins().math());
  }

  private Document read(String path, Set<String> within) {
    ReadResult reading = tree.read(path);
    String text = reading.text().content();
    List<Defect> defects = new ArrayList<>();
    FrontMatter matter =
        FrontMatterReader.read(reading.text(), FrontMatterEnd.LINE_START_OR_FILE, defects::add);
    boolean jsx = config.isMdx(path);
    PlainMarkdown plain = MdxText.of(reading.text(), matter.bodyStart(), dialect(jsx));
    destinations.put(path, plain.destinations());
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.GFM, plain.text().origins());
    builder.frontMatter(matter).gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    config.files().forEach(builder::readFrom);
    defects.forEach(builder::add);
    plain.unknowns().forEach(builder::add);
    plain.comments().forEach(builder::add);
    if (!anchorsKnown) {
      builder.anchorsUnknown();
    }
    CommonMarkReader reader = CommonMarkReader.of(flavor);
    (jsx ? reader.withMarkdownInHtml() : reader).read(plain.text(), builder);
    if (jsx) {
      new Imported(path, text, plain, builder, within).add();
    }
    return builder.build();
  }

  /** What a page imports, and what that means for its ids. */
  private final class Imported {

    private final String path;
    private final String text;
    private final PlainMarkdown plain;
    private final DocumentBuilder builder;
    private final Set<String> within;
    private final Map<String, String> modules = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private boolean speaksOfIds;

    Imported(
        String path,
        String text,
        PlainMarkdown plain,
        DocumentBuilder builder,
        Set<String> within) {
      this.path = path;
      this.text = text;
      this.plain = plain;
      this.builder = builder;
      this.within = within;
    }

    void add() {
      for (Span module : plain.modules()) {
        module(module);
      }
      Set<String> seen = new HashSet<>();
      for (PlainMarkdown.Use use : plain.uses()) {
        int dot = use.name().indexOf('.');
        String name = dot < 0 ? use.name() : use.name().substring(0, dot);
        if (seen.add(name)) {
          use(name);
        }
      }
      changed.put(path, changedDestinations());
    }

    private Set<String> changedDestinations() {
      Set<String> found = new HashSet<>(0);
      plain
          .destinations()
          .loose()
          .forEach(
              (destination, names) -> {
                for (String name : names) {
                  String module = modules.get(name);
                  boolean own = module != null || !declared.contains(name);
                  if (own && components.mayChangePaths(UrlPath.folder(path), module, name)) {
                    found.add(destination);
                  }
                }
              });
      return Set.copyOf(found);
    }

    private void module(Span span) {
      String code = text.substring(span.start(), span.end());
      Matcher imports = PartIndex.IMPORT.matcher(code);
      while (imports.find()) {
        String name = imports.group(1) == null ? imports.group(2) : imports.group(1);
        String module = StringEscapes.undone(imports.group(5));
        if (name != null) {
          modules.put(name, module);
        }
        int start = span.start();
        place(module, new Location(path, start + imports.start(5), start + imports.end(5)));
      }
      Matcher named = NAMED.matcher(code);
      while (named.find()) {
        String module = StringEscapes.undone(named.group(3));
        for (String one : named.group(1).split(",", -1)) {
          String name = one.strip();
          int as = name.indexOf(" as ");
          modules.put(as < 0 ? name : name.substring(as + 4).strip(), module);
        }
      }
      Matcher exports = DECLARED.matcher(code);
      boolean exported = false;
      while (exports.find()) {
        declared.add(exports.group(1));
        exported = true;
      }
      speaksOfIds |= exported && ComponentSources.speaksOfIds(code);
    }

    /** An import of a file of the site's own must be there: without it there is no page. */
    private void place(String module, Location place) {
      boolean own =
          module.startsWith("./") || module.startsWith("../") || module.startsWith("@site/");
      if (!own || module.indexOf('!') >= 0 || module.indexOf('?') >= 0) {
        return;
      }
      String file = SiteModules.file(tree, config.folder(), UrlPath.folder(path), module);
      if (file != null) {
        if (Language.isMarkdown(file)) {
          builder.add(new Include(file, "", place));
        }
        return;
      }
      String wanted =
          UrlPath.normalize(
              module.startsWith("@site/")
                  ? config.folder() + module.substring("@site/".length())
                  : UrlPath.folder(path) + module);
      if (wanted == null || tree.mayAppear(wanted) || !isFile(module)) {
        // Endings of code are left out, and bundlers know more of them than can be known here.
        builder.add(new Include("", "an import of a file that is not in the tree", place));
        return;
      }
      List<String> similar =
          neighbours
              .of(
                  Destination.of(module),
                  new Target.Missing(wanted, List.of(), List.of()),
                  WorkBudget.unlimited())
              .similar();
      builder.add(
          new Defect(
              Defect.Kind.MISSING_INCLUDE,
              place,
              "The import \"" + module + "\" does not exist: Docusaurus ends the build.",
              module,
              similar,
              List.of()));
    }

    /** Whether a module is named by all of its name. */
    private boolean isFile(String module) {
      return Language.isMarkdown(module) || FILES.contains(UrlPath.extension(module));
    }

    private void use(String name) {
      String module = modules.get(name);
      if (module == null) {
        if (declared.contains(name) ? speaksOfIds : components.mayWriteIds(name)) {
          builder.anchorsUnknown();
        }
        return;
      }
      String folder = UrlPath.folder(path);
      if (!Language.isMarkdown(module)) {
        if (components.mayWriteIds(folder, module)) {
          builder.anchorsUnknown();
        }
        return;
      }
      String part = SiteModules.file(tree, config.folder(), folder, module);
      if (part == null || within.size() >= MAX_DEPTH) {
        builder.anchorsUnknown();
      } else if (within.add(part)) {
        parts.add(part);
        builder.readFrom(part);
        Document document = PageReader.this.read(part, within);
        for (Anchor anchor : document.anchors()) {
          builder.add(anchor);
        }
        if (!document.anchorsKnown()) {
          builder.anchorsUnknown();
        }
        within.remove(part);
      }
    }
  }
}
