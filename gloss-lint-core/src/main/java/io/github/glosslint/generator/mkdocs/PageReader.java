package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads pages with all that is put into them and behind them. Thread-safe. */
final class PageReader {

  private static final Pattern KEY = Pattern.compile(" {0,3}[A-Za-z0-9_-]+:.*");
  private static final Pattern MORE = Pattern.compile("(?: {4}|\t)\\s*\\S.*");

  /** Lines in which a page says who writes it. */
  private static final int HEAD = 10;

  private static final Pattern WRITTEN =
      Pattern.compile("(?i)<!--.*(?:auto-?generated|generated (?:by|from)|do not edit)");

  private static final String SNIPPETS = "pymdownx.snippets";

  private final SourceTree tree;
  private final SiteConfig config;
  private final Flavor flavor;
  private final Snippets snippets;
  private final @Nullable MarkdownIncludes includes;
  private final @Nullable MacroIncludes macros;
  private final BlockDialect blocks;
  private final Predicate<String> anchorsKnown;

  /**
   * @param anchorsKnown whether a page has no other ids than its source shows
   */
  PageReader(
      SourceTree tree,
      SiteConfig config,
      Flavor flavor,
      Snippets snippets,
      Predicate<String> anchorsKnown) {
    this.tree = tree;
    this.config = config;
    this.flavor = flavor;
    this.snippets = snippets;
    this.includes = MarkdownIncludes.of(tree, config, snippets);
    this.macros = MacroIncludes.of(tree, config, snippets);
    this.blocks = BlockDialect.of(config.extensions(), config.extras());
    this.anchorsKnown = anchorsKnown;
  }

  /** Whether a file with definitions is put behind every page that cannot be read here. */
  boolean appendsUnknown() {
    for (YamlNode item : appended()) {
      String name = ConfigLayers.text(item);
      if (name == null || snippets.find(name) == null && snippets.mayBeWritten(name)) {
        return true;
      }
    }
    return false;
  }

  private List<YamlNode> appended() {
    return ConfigLayers.items(config.extensions().get(SNIPPETS, "auto_append"));
  }

  /** A page as far as it is known without others. */
  DocumentBuilder read(String path) {
    ReadResult reading = tree.read(path);
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterReader.read(reading.text(), defects::add);
    List<Line> lines = Snippets.lines(reading.text(), frontMatter.bodyStart());
    if (frontMatter.bodyStart() == 0) {
      lines = withoutMetadata(lines);
    }
    List<Consumer<DocumentBuilder>> facts = new ArrayList<>();
    if (includes != null && includes.reads(path)) {
      lines = includes.fill(path, lines, facts);
    }
    if (macros != null && macros.renders(frontMatter)) {
      lines = macros.fill(lines, facts);
    }
    if (config.extensions().has(SNIPPETS)) {
      boolean optional = !checksPaths() && isWritten(lines);
      lines = snippets.fill(withAppended(path, lines, facts), facts, optional);
    }
    MappedText text = PageBlocks.of(path, lines, blocks, facts);
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.PYTHON, text.origins());
    builder.frontMatter(frontMatter).gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    config.layers().files().forEach(builder::readFrom);
    defects.forEach(builder::add);
    facts.forEach(fact -> fact.accept(builder));
    if (!anchorsKnown.test(path)) {
      builder.anchorsUnknown();
    }
    CommonMarkReader.of(flavor).read(text, builder);
    return builder;
  }

  /** Whether a snippet that does not exist ends the build. */
  private boolean checksPaths() {
    return "true".equals(ConfigLayers.text(config.extensions().get(SNIPPETS, "check_paths")));
  }

  /** Whether a page says at its head that a program writes it. */
  private static boolean isWritten(List<Line> lines) {
    return lines.stream().limit(HEAD).anyMatch(line -> WRITTEN.matcher(line.text()).find());
  }

  /** Lines at the head that look like {@code Key: value} are MultiMarkdown's metadata. */
  private static List<Line> withoutMetadata(List<Line> lines) {
    int at = 0;
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && (KEY.matcher(lines.get(at).text()).matches()
            || at > 0 && MORE.matcher(lines.get(at).text()).matches())) {
      at++;
    }
    return lines.subList(at, lines.size());
  }

  private List<Line> withAppended(
      String page, List<Line> lines, List<Consumer<DocumentBuilder>> facts) {
    List<Line> all = lines;
    for (YamlNode item : appended()) {
      String name = ConfigLayers.text(item);
      String file = name == null ? null : snippets.find(name);
      // A page that is put behind all pages says nothing twice.
      if (file != null && !file.equals(page)) {
        all = new ArrayList<>(all);
        all.add(new Line(0, "", file, 0));
        all.addAll(Snippets.lines(tree.read(file).text(), 0));
        snippets.used().add(file);
        facts.add(builder -> builder.readFrom(file));
      }
    }
    return all;
  }
}
