package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site, as Hugo builds it of content, mounts and themes. */
final class HugoSite implements IncludingSite {

  private static final String LEFT_OUT =
      "Hugo leaves the HTML out that has it, since markup.goldmark.renderer.unsafe is not set";

  private static final AnchorState EARLIER =
      new AnchorState.Unknowable("an id that Hugo 0.144 and later make otherwise");

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
  private final PageReader reader;
  private final OtherIds others;
  private final TemplateIds templates;
  private final Flavor flavor;
  private final boolean settled;

  private HugoSite(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      SitePages pages,
      SiteHooks hooks,
      Flavor flavor,
      boolean settled) {
    this.config = config;
    this.mounts = mounts;
    this.pages = pages;
    this.hooks = hooks;
    this.finder = new PageFinder(config, pages);
    this.urls = new SiteUrls(tree, config, mounts, pages, finder, hooks);
    this.addresses = new OwnAddresses(tree, config, mounts, pages, urls);
    this.suggestions = new Suggestions(pages, finder, urls);
    this.shortcodes = new Shortcodes(tree, config, mounts, pages, finder, urls);
    this.reader = new PageReader(tree, config, pages, shortcodes, hooks);
    this.named = new NamedPages(pages, config.defaultLanguage().name());
    this.templates = TemplateIds.among(tree, mounts::isLayout);
    this.flavor = flavor;
    this.settled = settled;
    this.others = new OtherIds(flavor, this::read);
  }

  static HugoSite of(HugoConfig config, Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    Mounts mounts = Mounts.of(tree, config);
    ContentFiles content = ContentFiles.of(tree, config, mounts);
    SitePages pages = new SitePages(config, content, mounts, surroundings.clock());
    SiteHooks hooks = new SiteHooks(tree, config, mounts);
    boolean settled = surroundings.settings().forFile(config.path()).anchors().isPresent();
    Flavor given = surroundings.flavor(config.path(), GoldmarkIds.of(config));
    Flavor flavor = GoldmarkSettings.flavor(config, given);
    return new HugoSite(tree, config, mounts, pages, hooks, flavor, settled);
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
    return ReadPage.of(read(path, flavor));
  }

  private Document read(String path, Flavor as) {
    return reader.read(path, as, knowsAnchors(path));
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
    return absent && others.isEarlier(path, id) ? EARLIER : state;
  }

  @Override
  public String absence(String path, String id) {
    return pages.page(path) != null && others.isLeftOut(path, id) ? LEFT_OUT : "";
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
    return SiteNotes.of(config, mounts, hooks.general(), settled);
  }
}
