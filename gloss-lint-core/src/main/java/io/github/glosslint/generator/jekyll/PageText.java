package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.markup.kramdown.DefinitionBlock;
import io.github.glosslint.markup.kramdown.KramdownBlocks;
import io.github.glosslint.markup.kramdown.KramdownLabels;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Embed;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.template.liquid.Liquid;
import io.github.glosslint.template.liquid.LiquidLimits;
import io.github.glosslint.template.liquid.LiquidOptions;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a site in the order of a build: front matter off, Liquid, then the converter.
 * Thread-safe.
 */
final class PageText {

  private final JekyllSource source;
  private final Liquid liquid;
  private final Converter converter;
  private final Flavor flavor;
  private final Map<String, EmbedKind> embeds;
  private final TemplateFacts facts;
  private final SharedDefinitions shared;
  private final RenderedFrontMatter frontMatter;
  private final Set<String> ownTags;

  /** What turns Markdown into HTML. */
  private enum Converter {
    KRAMDOWN,
    COMMONMARK
  }

  PageText(JekyllSource source, JekyllLiquid site, Flavor flavor, Map<String, EmbedKind> embeds) {
    this.source = source;
    this.embeds = embeds;
    JekyllConfig config = source.config();
    this.liquid =
        Liquid.of(
            site,
            new LiquidOptions(
                embeds.keySet(),
                Set.of(),
                Set.of(),
                Set.of("jekyll", "theme"),
                ": Jekyll stops the build here.",
                LiquidLimits.standard()));
    String engine = config.text("markdown", "kramdown");
    this.converter =
        engine.toLowerCase(java.util.Locale.ROOT).startsWith("commonmark")
            ? Converter.COMMONMARK
            : Converter.KRAMDOWN;
    OwnPlugins plugins = source.plugins();
    this.ownTags = plugins.tags();
    this.flavor =
        KramdownSettings.apply(config, flavor, converter == Converter.KRAMDOWN)
            .withLongInfo(plugins.rewriteText());
    this.facts = new TemplateFacts(source);
    this.shared = new SharedDefinitions(this.flavor, facts);
    this.frontMatter = new RenderedFrontMatter(this.flavor, converter == Converter.KRAMDOWN);
  }

  /** Forgets what is known of included files. */
  void forget() {
    liquid.forget();
    shared.forget();
  }

  /** The name of the way in which ids of headings are made. */
  String anchors() {
    return flavor.anchors().name();
  }

  /**
   * @param layouts what the page is put into: they may print its front matter as Markdown
   */
  ReadPage read(JekyllPage page, List<Layout> layouts) {
    ReadResult reading = source.tree().read(page.path());
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("page", PageVariables.of(page));
    for (String name : List.of("layout", "content", "paginator")) {
      variables.put(name, Unknown.VALUE);
    }
    Expansion expansion =
        Boolean.FALSE.equals(page.data().get("render_with_liquid")) && source.config().major() >= 4
            ? verbatim(reading.text(), page.frontMatter().bodyStart())
            : liquid.expand(reading.text(), page.frontMatter().bodyStart(), variables);
    boolean kramdown = source.isMarkdown(page.path()) && converter == Converter.KRAMDOWN;
    SharedDefinitions.Keeper keeper = shared.keeper();
    Assembly assembly = Assembly.flatten(expansion, kramdown ? keeper : Assembly.KeepApart.NOTHING);
    DocumentBuilder builder =
        builder(new DocumentId(page.path(), ""), syntax(page.path()), page.frontMatter(), assembly);
    SourceDefects.add(reading, builder);
    if (source.plugins().writeIds()
        || page.isShownElsewhere()
        || mayWriteHeadings(assembly.text(), reading.text())) {
      builder.anchorsUnknown();
    }
    page.defects().forEach(builder::add);
    if (kramdown) {
      addPossibleLabels(assembly, builder);
      readKramdown(assembly, builder);
    } else if (source.isMarkdown(page.path())) {
      CommonMarkReader.of(flavor).read(assembly.text(), builder);
    } else {
      HtmlReader.read(assembly.text(), builder);
    }
    addEmbeds(assembly.embeds(), builder);
    Set<String> keys = new TreeSet<>();
    for (Layout layout : layouts) {
      keys.addAll(layout.renderedKeys());
      layout.document().files().forEach(builder::readFrom);
    }
    keys.addAll(RenderedKeys.of(assembly, source.tree()));
    frontMatter.read(page, reading.text(), keys, builder);
    return new ReadPage(builder.build(), shared.all(assembly));
  }

  private static Expansion verbatim(SourceText text, int from) {
    String body = text.content().substring(from);
    io.github.glosslint.template.Piece piece =
        new io.github.glosslint.template.Piece.Text(
            body, new Location(text.path(), from, text.content().length()), true, false);
    return new Expansion(
        text.path(),
        List.of(piece),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        true,
        "",
        body.length());
  }

  private Syntax syntax(String path) {
    if (!source.isMarkdown(path)) {
      return Syntax.HTML;
    }
    return converter == Converter.KRAMDOWN ? Syntax.KRAMDOWN : Syntax.GFM;
  }

  private DocumentBuilder builder(
      DocumentId id, Syntax syntax, FrontMatter frontMatter, Assembly assembly) {
    DocumentBuilder builder = new DocumentBuilder(id, syntax, assembly.text().origins());
    builder.frontMatter(frontMatter).gatherProse(flavor.prose());
    builder.conditional(assembly.conditional());
    facts.add(assembly, builder);
    for (Defect defect : assembly.defects()) {
      if (defect.kind() != Defect.Kind.UNKNOWN_TAG || !ownTags.contains(defect.subject())) {
        builder.add(defect);
      }
    }
    return builder;
  }

  private void readKramdown(Assembly assembly, DocumentBuilder builder) {
    MappedText text = assembly.text();
    boolean varies = !assembly.conditional().isEmpty() || MappedText.isUnknown(text.text());
    KramdownBlocks blocks =
        varies ? KramdownBlocks.ofVarying(text, flavor) : KramdownBlocks.of(text, flavor);
    List<DefinitionBlock> own = blocks.definitions();
    shared.inclusions(own, assembly).forEach(builder::add);
    blocks.read(builder, shared.labels(own, assembly));
  }

  /** What a block of a plugin defines may be defined for the page, too. */
  private void addPossibleLabels(Assembly assembly, DocumentBuilder builder) {
    for (Location place : assembly.unknowns()) {
      String there = source.tree().read(place.path()).text().content();
      TagBodies.labels(there, place).forEach(label -> builder.openLabel(KramdownLabels.key(label)));
      TagBodies.footnotes(there, place).forEach(builder::possibleFootnote);
    }
  }

  /** Whether what only a build knows may have headings or ids. */
  private boolean mayWriteHeadings(MappedText text, SourceText page) {
    String content = text.text();
    for (int at = content.indexOf(MappedText.UNKNOWN);
        at >= 0;
        at = content.indexOf(MappedText.UNKNOWN, at + 1)) {
      Location origin = text.origins().locate(at, at + 1);
      SourceText there =
          origin.path().equals(page.path()) ? page : source.tree().read(origin.path()).text();
      if (TagBodies.mayHaveAnchors(there.content(), origin, beginsLine(content, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsLine(String content, int at) {
    int before = at;
    while (before > 0 && content.charAt(before - 1) == ' ') {
      before--;
    }
    return before == 0 || content.charAt(before - 1) == '\n';
  }

  private void addEmbeds(List<Embed> uses, DocumentBuilder builder) {
    for (Embed embed : uses) {
      EmbedKind kind = embeds.getOrDefault(embed.tag(), EmbedKind.IGNORE);
      String argument = withoutOpenQuote(embed.argument());
      if (kind != EmbedKind.IGNORE && !argument.isEmpty()) {
        builder.add(
            new Link(
                kind == EmbedKind.URL ? Link.Kind.EMBED_URL : Link.Kind.EMBED_ASSET,
                argument,
                embed.argumentLocation(),
                embed.location()));
      }
    }
  }

  /** A quote that is never closed is a slip of its own; the file behind it may well exist. */
  private static String withoutOpenQuote(String argument) {
    boolean quoted = argument.startsWith("\"") || argument.startsWith("'");
    return quoted ? argument.substring(1) : argument;
  }

  /** Reads a layout once for all pages. */
  Layout readLayout(String path) {
    return readLayout(path, "", anyPage());
  }

  /** Reads a layout as it is around one page. */
  Layout readLayout(String path, JekyllPage page) {
    Map<String, @Nullable Object> variables = anyPage();
    variables.put("page", PageVariables.of(page));
    return readLayout(path, page.path(), variables);
  }

  private Layout readLayout(String path, String page, Map<String, @Nullable Object> variables) {
    ReadResult reading = source.tree().read(path);
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterReader.read(reading.text(), defects::add);
    Expansion expansion = liquid.expand(reading.text(), page, frontMatter.bodyStart(), variables);
    Assembly assembly = Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
    DocumentBuilder builder =
        builder(new DocumentId(path, "layout"), Syntax.HTML, FrontMatter.ABSENT, assembly);
    SourceDefects.add(reading, builder);
    defects.forEach(builder::add);
    HtmlReader.read(assembly.text(), builder);
    addEmbeds(assembly.embeds(), builder);
    Document document = builder.withoutHeadings().build();
    YamlMapping mapping = frontMatter.mapping();
    String outer = mapping == null ? null : mapping.text("layout");
    return new Layout(
        document,
        outer == null ? "" : outer,
        Layout.certain(document, expansion),
        RenderedKeys.of(assembly, source.tree()));
  }

  /** A page of which nothing is known. */
  private static Map<String, @Nullable Object> anyPage() {
    Map<String, @Nullable Object> variables = new HashMap<>();
    for (String name : List.of("page", "layout", "content", "paginator")) {
      variables.put(name, Unknown.VALUE);
    }
    return variables;
  }

  /**
   * The destination of a link of a layout as a passage that each page can fill in.
   *
   * @return null if no page has a say in it, or if it depends on what comes before it
   */
  @Nullable TemplatePassage passage(Link link) {
    Location place = link.destinationLocation();
    String file = source.tree().read(place.path()).text().content();
    String written = file.substring(place.start(), place.end());
    TemplatePassage passage = new TemplatePassage(liquid, new SourceText(place.path(), written));
    boolean own = written.contains("page") && passage.write(anyPage()).equals(link.destination());
    return own ? passage : null;
  }
}
