package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterFormats;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A site, as Hugo builds it of content, mounts and themes. */
final class HugoSite implements IncludingSite {

  private static final String LEFT_OUT =
      "Hugo leaves the HTML out that has it, since markup.goldmark.renderer.unsafe is not set";

  private static final AnchorState EARLIER =
      new AnchorState.Unknowable("an id that Hugo 0.144 and later make otherwise");

  private final SourceTree tree;
  private final HugoConfig config;
  private final Mounts mounts;
  private final SitePages pages;
  private final PageFinder finder;
  private final SiteUrls urls;
  private final OwnAddresses addresses;
  private final Suggestions suggestions;
  private final SiteHooks hooks;
  private final Shortcodes shortcodes;
  private final NamedPages named;
  private final UrlNames names;
  private final TemplateIds templates;
  private final Flavor flavor;
  private final boolean settled;

  /** Ids by the pages of which somebody has missed one, those of HTML that is left out as well. */
  private final Map<String, Set<String>> leftOut = new ConcurrentHashMap<>();

  /** Ids by the pages of which somebody has missed one, as older versions of Hugo make them. */
  private final Map<String, Set<String>> earlierIds = new ConcurrentHashMap<>();

  private HugoSite(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      SitePages pages,
      SiteHooks hooks,
      Flavor flavor,
      boolean settled) {
    this.tree = tree;
    this.config = config;
    this.mounts = mounts;
    this.pages = pages;
    this.hooks = hooks;
    this.finder = new PageFinder(config, pages);
    this.urls = new SiteUrls(tree, config, mounts, pages, finder, hooks);
    this.addresses = new OwnAddresses(tree, config, mounts, pages, urls);
    this.suggestions = new Suggestions(pages, finder, urls);
    this.shortcodes = new Shortcodes(tree, config, mounts, pages, finder, urls);
    this.names = new UrlNames(config);
    this.named = new NamedPages(pages, config.defaultLanguage().name());
    this.templates = TemplateIds.among(tree, mounts::isLayout);
    this.flavor = flavor;
    this.settled = settled;
  }

  static HugoSite of(HugoConfig config, Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    Mounts mounts = Mounts.of(tree, config);
    ContentFiles content = ContentFiles.of(tree, config, mounts);
    SitePages pages = new SitePages(config, content, mounts, surroundings.clock());
    SiteHooks hooks = new SiteHooks(tree, config, mounts);
    boolean settled = surroundings.settings().forFile(config.path()).anchors().isPresent();
    Flavor flavor =
        surroundings
            .flavor(config.path(), GoldmarkIds.of(config))
            .with(
                new Flavor.Goldmark(
                    true,
                    config.flag(true, "markup", "goldmark", "parser", "attribute", "title"),
                    config.flag(false, "markup", "goldmark", "parser", "attribute", "block"),
                    config.flag(false, "markup", "goldmark", "renderer", "unsafe"),
                    setsTex(config),
                    config.flag(true, "markup", "goldmark", "extensions", "definitionList"),
                    extras(config)));
    return new HugoSite(tree, config, mounts, pages, hooks, flavor, settled);
  }

  /** The delimiters of the extension {@code extras}; those that have tildes make no difference. */
  private static String extras(HugoConfig config) {
    return extra(config, "superscript", "^")
        + extra(config, "insert", "+")
        + extra(config, "mark", "=");
  }

  private static String extra(HugoConfig config, String name, String delimiter) {
    String[] enable = {"markup", "goldmark", "extensions", "extras", name, "enable"};
    return config.flag(false, enable) ? delimiter : "";
  }

  /** Whether goldmark leaves what is between backslashes and brackets as it is. */
  private static boolean setsTex(HugoConfig config) {
    String[] passthrough = {"markup", "goldmark", "extensions", "passthrough"};
    YamlNode said = config.get(passthrough);
    if (!Keys.flag(said, false, "enable")) {
      return false;
    }
    for (String kind : List.of("inline", "block")) {
      if (Keys.get(said, "delimiters", kind) instanceof YamlSequence pairs) {
        for (YamlNode pair : pairs.items()) {
          if (Keys.texts(pair).stream().anyMatch(List.of("\\(", "\\[")::contains)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Override
  public String root() {
    return config.root();
  }

  @Override
  public Set<String> roots() {
    return mounts.roots(config.root());
  }

  @Override
  public Set<String> markers() {
    return Set.copyOf(config.files());
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return pages.page(path) != null;
  }

  @Override
  public boolean copies(String path) {
    String component = mounts.owner(path);
    return component != null
        && (component.equals("static") || component.equals("content") && !isPage(path));
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    if (pages.content().resources().containsKey(path)) {
      return Language.isMarkdown(path) ? "Hugo (a resource of a page)" : null;
    }
    String below = path.startsWith(config.root()) ? path.substring(config.root().length()) : "";
    String folder = below.indexOf('/') < 0 ? "" : below.substring(0, below.indexOf('/'));
    String built = config.text("publishDir");
    if (folder.equals(built == null ? "public" : built) && mounts.owner(path) == null) {
      return "Hugo (a site that was built)";
    }
    String component = mounts.owner(path);
    if (component != null) {
      return switch (component) {
        case "layouts" -> "Hugo (a template)";
        case "archetypes" -> "Hugo (a template of new pages)";
        default -> null;
      };
    }
    boolean theme =
        mounts.themeFolders().stream().anyMatch(each -> !each.isEmpty() && path.startsWith(each));
    return theme || folder.equals("themes") ? "Hugo (a theme)" : null;
  }

  @Override
  public ReadPage read(String path) {
    return read(path, ofPage());
  }

  private ReadPage read(String path, Flavor ofPage) {
    ReadResult reading = tree.read(path);
    HugoPage page = pages.page(path);
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterFormats.read(reading.text(), defects::add);
    boolean html = Language.isHtml(path);
    List<Consumer<DocumentBuilder>> facts = new ArrayList<>();
    MappedText all;
    @Nullable FilledPage filled = null;
    if (page == null) {
      all = MappedText.verbatim(reading.text(), frontMatter.bodyStart());
    } else {
      filled = shortcodes.fill(page, reading.text(), frontMatter.bodyStart(), facts);
      all = filled.text();
    }
    Syntax syntax = html ? Syntax.HTML : linkifies() ? Syntax.GFM : Syntax.COMMONMARK;
    DocumentBuilder builder = new DocumentBuilder(path, syntax, all.origins());
    builder.frontMatter(frontMatter).gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    config.files().forEach(builder::readFrom);
    defects.forEach(builder::add);
    facts.forEach(fact -> fact.accept(builder));
    if (!knowsAnchors(path)) {
      builder.anchorsUnknown();
    }
    if (html) {
      HtmlReader.read(all, builder);
    } else {
      CommonMarkReader.of(ofPage).read(filled == null ? all : filled.markdown(), builder);
      MappedText shown = filled == null ? null : filled.htmlPart();
      if (shown != null) {
        HtmlReader.read(shown, builder);
      }
    }
    HookTerms terms = page == null || html ? null : hooks.of(page).terms();
    if (terms != null) {
      builder.replaceLinks(link -> terms.resolved(link, tree, names));
    }
    Document document = builder.build();
    return ReadPage.of(document);
  }

  private boolean linkifies() {
    return config.flag(true, "markup", "goldmark", "extensions", "linkify");
  }

  /** Notes are numbered, so that each page has its own. */
  private Flavor ofPage() {
    boolean terms =
        flavor.goldmark().definitionLists()
            && config.flag(false, "markup", "goldmark", "parser", "autoDefinitionTermID");
    return flavor.with(new Flavor.Extensions(false, terms, GoldmarkIds.notes(), false));
  }

  @Override
  public String url(String path) {
    HugoPage page = pages.page(path);
    String url = page == null || !pages.isWritten(page) ? null : pages.url(page);
    return page == null || url == null ? "" : urls.base(page) + url.substring(1);
  }

  @Override
  public String base(String path, boolean rooted) {
    return path;
  }

  @Override
  public Target resolve(String path, Destination destination) {
    HugoPage page = pages.page(path);
    return page == null ? SiteUrls.OUTSIDE : urls.resolve(page, destination);
  }

  @Override
  public Target resolveName(String path, Link.Kind kind, String name) {
    HugoPage page = pages.page(path);
    return page == null ? SiteUrls.OUTSIDE : named.resolve(page, kind, name);
  }

  @Override
  public Target.Undefined withCandidates(
      Link.Kind kind, Target.Undefined undefined, WorkBudget work) {
    return named.withCandidates(undefined, work);
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
    HugoPage page = pages.page(path);
    return page == null ? null : urls.source(page, destination);
  }

  @Override
  public SiteIdentity identity(String path) {
    HugoPage page = pages.page(path);
    String language = page == null ? config.defaultLanguage().name() : page.language();
    return SiteIdentity.ofHost(config.baseUrl(language), language);
  }

  @Override
  public int addressOf(String url) {
    return addresses.addressOf(url);
  }

  @Override
  public List<String> addresses() {
    return addresses.urls();
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    boolean rewritten = hooks.general().links() == LinkMode.BLIND;
    return rewritten ? null : addresses.resolve(url);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    HugoPage page = pages.page(path);
    HugoPage from = page == null ? HugoPage.home(config.defaultLanguage().name()) : page;
    return suggestions.of(from, destination, missing, work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return Language.isMarkdown(target) || Language.isHtml(target) ? target : null;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return destination.fragment().equals("top");
  }

  @Override
  public boolean knowsAnchors(String path) {
    HugoPage page = pages.page(path);
    return page == null || (settled || hooks.of(page).headings()) && pages.isWritten(page);
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    AnchorState state = templates.state(id);
    boolean absent = state instanceof AnchorState.Absent && pages.page(path) != null;
    return absent && earlierIds.computeIfAbsent(path, this::earlierIds).contains(id)
        ? EARLIER
        : state;
  }

  /** The ids of the headings of a page before Hugo 0.144, which took all texts of an element. */
  private Set<String> earlierIds(String path) {
    Set<String> earlier = new HashSet<>();
    HeadingIds ids = HeadingIds.of(flavor.anchors());
    for (Heading heading : read(path, ofPage()).document().headings()) {
      if (heading.explicit()) {
        ids.reserve(heading.id());
      } else {
        earlier.add(ids.next(heading.text()));
      }
    }
    return earlier;
  }

  @Override
  public String absence(String path, String id) {
    if (flavor.goldmark().html() || pages.page(path) == null) {
      return "";
    }
    return leftOut.computeIfAbsent(path, this::idsWithHtml).contains(id) ? LEFT_OUT : "";
  }

  /** The ids that a page would have if goldmark kept its HTML. */
  private Set<String> idsWithHtml(String path) {
    Set<String> ids = new HashSet<>();
    Flavor kept = ofPage().with(flavor.goldmark().withHtml());
    read(path, kept).document().anchors().forEach(anchor -> ids.add(anchor.id()));
    return ids;
  }

  /** Lists and menus of a theme show all pages. */
  @Override
  public boolean mayLeadTo(String path) {
    return true;
  }

  @Override
  public List<String> claimants(String path) {
    return pages.claimants(path);
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return pages.claims();
  }

  @Override
  public Map<String, List<Defect>> defects() {
    Map<String, List<Defect>> all = new LinkedHashMap<>();
    List<Defect> found = new ArrayList<>(config.defects());
    found.addAll(MenuLinks.defects(config, pages, finder, urls));
    for (Defect defect : found) {
      all.computeIfAbsent(defect.location().path(), path -> new ArrayList<>()).add(defect);
    }
    return all;
  }

  @Override
  public List<ConfigurationKey> configuration() {
    return ReadKeys.of(config, mounts);
  }

  @Override
  public Set<String> included() {
    return shortcodes.used();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!settled && !hooks.general().headings()) {
      notes.add("Anchors of " + name() + " were not judged, since a render hook writes headings.");
    }
    if (hooks.general().links() == LinkMode.OPAQUE) {
      notes.add(
          "Links of "
              + name()
              + " to nothing were not judged, because it is not known here what its render hook makes of"
              + " them.");
    }
    if (!mounts.absent().isEmpty()) {
      notes.add(
          "What "
              + name()
              + " has from these themes and modules is unknown, since they are not in the tree: "
              + String.join(", ", mounts.absent())
              + ".");
    }
    return notes;
  }

  private String name() {
    return config.root().isEmpty() ? "this site" : config.root();
  }
}
