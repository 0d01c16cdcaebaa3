package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterEnd;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WorkBudget;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A site, as VitePress builds it of a folder of pages. */
final class VitePressSite implements IncludingSite {

  private static final String DECOMPOSED =
      "ids are made of decomposed letters (NFKD), which browsers tell from these";

  private final SourceTree tree;
  private final SiteConfig config;
  private final SitePages pages;
  private final SiteUrls urls;
  private final SiteFiles files;
  private final Suggestions suggestions;
  private final SiteAddress address;
  private final PageText text;
  private final TemplateIds templates;
  private final ConfigLinks.Found listed;
  private final Flavor flavor;
  private final boolean anchorsKnown;
  private final VitePressVersion version;

  private VitePressSite(SourceTree tree, SiteConfig config, Flavor flavor, boolean anchorsKnown) {
    this.tree = tree;
    this.config = config;
    this.pages = new SitePages(tree, config);
    this.files = new SiteFiles(tree, config, pages);
    this.urls = new SiteUrls(tree, config, pages, files);
    this.suggestions = new Suggestions(tree, config, urls, files);
    this.address = new SiteAddress(tree, config, pages, urls);
    this.version = VitePressVersion.of(tree, config.root());
    this.text = new PageText(tree, config, version == VitePressVersion.SECOND);
    this.templates = TemplateIds.of(tree, () -> ThemeModules.of(tree, config.root()));
    this.listed = ConfigLinks.in(config, urls);
    this.flavor = flavor;
    this.anchorsKnown = anchorsKnown;
  }

  static VitePressSite of(SiteConfig config, Surroundings surroundings) {
    UnaryOperator<String> slug = config.slug();
    boolean settled =
        surroundings.settings().forFile(config.source() + "index.md").anchors().isPresent();
    AnchorStyle style = slug == null ? Slugs.STYLE : Slugs.style(Slugs.STYLE.name(), slug);
    Flavor flavor = surroundings.flavor(config.source() + "index.md", style).with(config.braces());
    if (!config.html()) {
      flavor = flavor.with(new Flavor.Goldmark(false, false, false, false, false, false, ""));
    }
    boolean known = settled || slug != null && config.attributesKnown();
    return new VitePressSite(surroundings.tree(), config, flavor, known);
  }

  @Override
  public String root() {
    return config.source();
  }

  @Override
  public Set<String> markers() {
    return Set.of(config.path());
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return pages.isPage(path);
  }

  @Override
  public boolean copies(String path) {
    String folder = config.publicFolder();
    return folder != null && path.startsWith(folder);
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    return null;
  }

  @Override
  public ReadPage read(String path) {
    ReadResult reading = tree.read(path);
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter =
        FrontMatterReader.read(reading.text(), FrontMatterEnd.LINE_START_OR_FILE, defects::add);
    List<Consumer<DocumentBuilder>> facts = new ArrayList<>();
    MappedText page = text.of(reading.text(), frontMatter.bodyStart(), facts);
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.GFM, page.origins());
    builder.frontMatter(frontMatter).gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    config.files().forEach(builder::readFrom);
    defects.forEach(builder::add);
    facts.forEach(fact -> fact.accept(builder));
    if (!anchorsKnown) {
      builder.anchorsUnknown();
    }
    config.addedIds().forEach(builder::possibleId);
    if (config.setup().footnotes()) {
      builder.possibleId("fn" + MappedText.UNKNOWN_TEXT);
    }
    PageComponents.add(tree, config.source(), path, page.text(), builder);
    FrontMatterLinks.add(frontMatter, path, builder);
    CommonMarkReader.of(flavor).read(page, builder);
    return ReadPage.of(builder.build());
  }

  @Override
  public String url(String path) {
    return pages.isDynamic(path) ? "" : "/" + pages.output(path);
  }

  @Override
  public String base(String path, boolean rooted) {
    // Markdown, HTML and pictures count from different places, which only the page has together;
    // and lists from a root of their own.
    return rooted && !isList(path) ? "" : path;
  }

  @Override
  public Target resolve(String path, Destination destination) {
    return isList(path) ? urls.listed(destination) : urls.resolve(path, destination);
  }

  @Override
  public SiteIdentity identity(String path) {
    SiteIdentity host =
        SiteIdentity.ofHost(
            config.value().text("sitemap", "hostname"), config.value().text("lang"));
    return host.address().isEmpty() || config.base() == null
        ? host
        : SiteIdentity.of(host.address() + config.base(), host.language());
  }

  @Override
  public int addressOf(String url) {
    return address.addressOf(url);
  }

  @Override
  public List<String> addresses() {
    return address.urls();
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    return address.resolveAbsolute(url);
  }

  @Override
  public boolean rewritesSources(String path) {
    return true;
  }

  @Override
  public boolean rewritesIncluded() {
    return true;
  }

  @Override
  public @Nullable Target resolveSource(String path, Destination destination) {
    return urls.source(path, destination);
  }

  @Override
  public @Nullable Target resolveShown(String path, Destination destination, boolean inMarkdown) {
    return files.shown(path, destination, inMarkdown);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return suggestions.of(
        path.isEmpty() || isList(path) ? config.source() + "index.md" : path,
        destination,
        missing,
        work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return pages.isPage(target) || Language.isHtml(target) ? target : null;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return destination.fragment().equals("VPContent") || destination.fragment().equals("app");
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    return templates.state(id);
  }

  @Override
  public boolean knowsAnchors(String path) {
    return anchorsKnown;
  }

  @Override
  public boolean decomposesIds(String path) {
    return version != VitePressVersion.UNSAID;
  }

  @Override
  public String absence(String path, String id) {
    return version != VitePressVersion.FIRST || Normalizer.isNormalized(id, Normalizer.Form.NFKD)
        ? ""
        : DECOMPOSED;
  }

  /** The second version makes the fragments of links like ids. */
  @Override
  public String id(String fragment) {
    UnaryOperator<String> slug = config.slug();
    return version == VitePressVersion.SECOND && slug != null ? slug.apply(fragment) : fragment;
  }

  private boolean isList(String path) {
    return listed.parts().containsKey(path) || path.equals(config.path());
  }

  /** Navigation and sidebars lead readers on, as far as the configuration says so itself. */
  @Override
  public boolean mayLeadTo(String path) {
    String name = UrlPath.name(path);
    return isList(path)
        || listed.open()
        || listed.pages().contains(path)
        || name.equals("index.md")
        || name.equals("404.md")
        || pages.isDynamic(path);
  }

  @Override
  public List<String> claimants(String path) {
    return isPage(path) ? urls.claimants(path) : List.of(path);
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return urls.claims();
  }

  /** The configuration is one even if all links are in modules of it: they count from there. */
  @Override
  public Set<String> lists() {
    Set<String> lists = new HashSet<>(listed.parts().keySet());
    lists.add(config.path());
    return lists;
  }

  @Override
  public List<Part> parts(Set<String> documents) {
    return List.copyOf(listed.parts().values());
  }

  @Override
  public List<ConfigurationKey> configuration() {
    return config.keys();
  }

  @Override
  public Set<String> included() {
    return text.used();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!anchorsKnown) {
      notes.add(
          "Anchors of "
              + place()
              + " were not judged, since a function of "
              + config.path()
              + " may make them; set \"anchors\" in gloss-lint.yml to have them judged.");
    }
    if (!config.rewrites().known()) {
      notes.add(
          "Missing pages of "
              + place()
              + " were not judged, since a function of "
              + config.path()
              + " decides where pages are.");
    }
    return notes;
  }

  private String place() {
    return config.source().isEmpty() ? "this site" : config.source();
  }
}
