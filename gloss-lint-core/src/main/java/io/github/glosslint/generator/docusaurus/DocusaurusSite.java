package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.generator.docusaurus.PageTable.Content;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.NoteIds;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.mdx.PlainMarkdown;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A site, as Docusaurus builds it of the folders of its plugins. */
final class DocusaurusSite implements GeneratedSite {

  private static final Target.Unknown COMPONENT =
      new Target.Unknown("an attribute of a component, which may do anything with it");

  private static final String NO_PAGE = "Docusaurus (no page)";

  private final SiteConfig config;
  private final PageTable table;
  private final NamedFiles files;
  private final SiteUrls urls;
  private final SiteAddress address;
  private final Suggestions suggestions;
  private final PartIndex parts;
  private final PageReader reader;
  private final Flavor flavor;
  private final boolean anchorsKnown;
  private final ListedNames names;
  private final PartIds around;
  private final TemplateIds templates;

  /** Files that are no pages and have links, by their paths. */
  private final Map<String, Part> linking = new TreeMap<>();

  private final Set<String> roots;
  private final @Nullable String output;

  /** Where files are that no page shows. */
  private final Place nowhere;

  private final List<DocsVersion> versions = new ArrayList<>();

  private DocusaurusSite(SourceTree tree, SiteConfig config, Flavor flavor, boolean anchorsKnown) {
    this.config = config;
    this.flavor = flavor;
    this.anchorsKnown = anchorsKnown;
    this.roots = roots(config);
    this.output = config.output(tree);
    this.table = new PageTable();
    Locales locales = Locales.of(tree, config);
    for (ContentOptions options : config.plugins().content()) {
      add(tree, options, "", "");
      for (String locale : locales.others()) {
        add(tree, options, locale, locales.folder(locale));
      }
    }
    this.files = new NamedFiles(tree, config, table);
    this.urls =
        new SiteUrls(tree, config, table, files, Redirects.of(tree, config), locales.others());
    this.address = new SiteAddress(tree, config, table, urls);
    this.names = new ListedNames(tree, config, versions);
    linking.putAll(ProgramLinks.in(tree, config, table));
    linking.putAll(CategoryLinks.in(tree, versions));
    this.suggestions = new Suggestions(tree, config, table);
    List<String> paths = new ArrayList<>();
    table.pages().forEach(page -> paths.add(page.path()));
    Content none =
        new Content(
            ContentOptions.of(tree, ContentOptions.Kind.PAGES, config.value(), config.folder()),
            List.of(),
            "",
            "");
    this.nowhere = new Place(none, "/");
    this.parts = PartIndex.of(tree, config.folder(), paths);
    this.reader = new PageReader(tree, config, flavor, anchorsKnown);
    this.around = new PartIds(parts, table, reader);
    this.templates = TemplateIds.among(tree, config::isTemplate);
  }

  static DocusaurusSite of(SiteConfig config, Surroundings surroundings) {
    boolean settled = surroundings.settings().forFile(config.path()).anchors().isPresent();
    Flavor flavor =
        surroundings
            .flavor(config.path(), HeadingSlugs.STYLE)
            .with(new Flavor.Extensions(true, false, NoteIds.GITHUB, false))
            .withoutTitleIds();
    boolean known = settled || config.plugins().anchors().isEmpty();
    return new DocusaurusSite(surroundings.tree(), config, flavor, known);
  }

  private void add(SourceTree tree, ContentOptions options, String locale, String folder) {
    if (options.kind() == ContentOptions.Kind.DOCS) {
      versions.addAll(
          new DocsPages(tree, config, options, table).add(locale, folder, versions.size()));
    } else {
      new OtherPages(tree, config, options, table).add(locale, folder);
    }
  }

  @Override
  public String root() {
    return config.folder();
  }

  @Override
  public Set<String> roots() {
    return roots;
  }

  private static Set<String> roots(SiteConfig config) {
    Set<String> roots = new HashSet<>();
    roots.add(config.folder());
    for (ContentOptions options : config.plugins().content()) {
      if (!options.folder().isEmpty()) {
        roots.add(options.folder());
      }
    }
    return Set.copyOf(roots);
  }

  @Override
  public Set<String> markers() {
    return config.files();
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return Language.isMarkdown(path)
        && (table.page(path) != null || parts.isPart(path) && isInside(path));
  }

  private boolean isInside(String path) {
    for (String root : roots) {
      if (path.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean copies(String path) {
    for (String folder : config.statics()) {
      if (path.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    if (output != null && path.startsWith(output)) {
      return "Docusaurus (a site that was built)";
    }
    if (!Language.isMarkdown(path)) {
      return null;
    }
    for (ContentOptions options : config.plugins().content()) {
      if (!options.folder().isEmpty() && path.startsWith(options.folder())) {
        return NO_PAGE;
      }
    }
    String below = path.substring(Math.min(path.length(), config.folder().length()));
    // What else is in the folder of the site alone is for programs, apart from what speaks of it.
    boolean ofSite =
        !config.folder().isEmpty() && path.startsWith(config.folder()) && below.indexOf('/') > 0;
    return ofSite && !UrlPath.name(path).equalsIgnoreCase("README.md")
            || below.contains("versioned_docs/")
            || below.startsWith("i18n/")
            || below.startsWith("src/")
        ? NO_PAGE
        : null;
  }

  @Override
  public ReadPage read(String path) {
    return ReadPage.of(reader.read(path));
  }

  @Override
  public String url(String path) {
    Page page = table.page(path);
    return page == null || page.draft() ? "" : page.url();
  }

  @Override
  public String base(String path, boolean rooted) {
    return path;
  }

  @Override
  public boolean rewritesSources(String path) {
    return true;
  }

  @Override
  public Target resolveSource(String path, Destination destination) {
    return from(path, place -> markdown(path, place, destination));
  }

  private Target markdown(String path, Place place, Destination destination) {
    Target target = urls.markdown(path, place.content(), place.url(), destination);
    return target instanceof Target.CaseMismatch mismatch
        ? Suggestions.asWritten(destination, mismatch)
        : target;
  }

  /**
   * Where something is shown.
   *
   * @param content whose folders are looked into
   * @param url from which relative URLs count
   */
  private record Place(Content content, String url) {}

  /** A target that counts from where a file is shown: a part is wrong if it is wrong everywhere. */
  private static Target best(List<Target> targets) {
    Target best = targets.get(0);
    for (Target target : targets) {
      boolean better =
          best instanceof Target.Missing
              && !(target instanceof Target.Missing)
              && !(target instanceof Target.CaseMismatch);
      if (better || target instanceof Target.Found && !(best instanceof Target.Found)) {
        best = target;
      }
    }
    return best;
  }

  private Target from(String path, Function<Place, Target> resolving) {
    List<Target> targets = new ArrayList<>();
    for (Page page : parts.shownBy(path, table)) {
      targets.add(resolving.apply(new Place(page.content(), page.url())));
    }
    return targets.isEmpty() ? resolving.apply(nowhere) : best(targets);
  }

  private String urlOf(String path) {
    List<Page> pages = parts.shownBy(path, table);
    return pages.isEmpty() ? "/" : pages.get(0).url();
  }

  @Override
  public Target resolve(String path, Destination destination) {
    Target named = Language.isMarkdown(path) ? null : names.resolve(destination);
    if (named != null) {
      return named;
    }
    if (destination.raw().startsWith(ProgramLinks.FILE)) {
      return bundled(path, Destination.of(destination.raw().substring(ProgramLinks.FILE.length())));
    }
    PlainMarkdown.Destinations written = reader.destinations(path);
    if (written.files().contains(destination.raw())) {
      return bundled(path, destination);
    }
    if (destination.path().isEmpty()) {
      return new Target.Found(path, destination.fragment(), Target.AnchorState.Fine.FINE);
    }
    boolean based =
        written.based().contains(destination.raw()) && !destination.path().startsWith("/");
    Destination meant = based ? Destination.of("/" + destination.raw()) : destination;
    boolean route = written.routes().contains(destination.raw()) || !Language.isMarkdown(path);
    Target target =
        from(path, place -> urls.url(place.url(), place.content().locale(), meant, route));
    boolean loose =
        !based
            && written.loose().containsKey(destination.raw())
            && (!destination.path().startsWith("/") || reader.mayChange(path, destination.raw()));
    return loose && target instanceof Target.Missing ? COMPONENT : target;
  }

  private Target bundled(String path, Destination destination) {
    Target target = files.bundled(path, destination);
    return target instanceof Target.CaseMismatch mismatch
        ? Suggestions.asWritten(destination, mismatch)
        : target;
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    Target.Missing named =
        Language.isMarkdown(path) ? null : names.withCandidates(destination, missing, work);
    if (named != null) {
      return named;
    }
    return suggestions.of(
        urlOf(path),
        destination,
        missing,
        work,
        other -> {
          Target source = resolveSource(path, other);
          return source instanceof Target.Found;
        });
  }

  @Override
  public SiteIdentity identity(String path) {
    String base = config.base();
    SiteIdentity host = SiteIdentity.ofHost(config.url(), config.locale());
    return host.address().isEmpty() || base == null
        ? host
        : SiteIdentity.of(host.address() + base, host.language());
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
  public @Nullable String fragmentPage(String page, String target) {
    return isPage(target) || Language.isHtml(target) ? target : null;
  }

  /** Themes and the list of notes have ids of their own. */
  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    String fragment = destination.fragment();
    return fragment.startsWith("__docusaurus") || fragment.equals("footnote-label");
  }

  /** A part is shown by pages, whose ids are around it. */
  @Override
  public boolean knowsAnchors(String path) {
    return anchorsKnown && (table.page(path) != null || around.areKnown(path));
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    return templates.state(id);
  }

  @Override
  public Set<String> idsAround(String path) {
    return table.page(path) == null && Language.isMarkdown(path) ? around.ids(path) : Set.of();
  }

  /** Lists of posts, and sidebars: those that name a page, or take all of a folder. */
  @Override
  public boolean mayLeadTo(String path) {
    Page page = table.page(path);
    if (page == null || page.content().options().kind() == ContentOptions.Kind.BLOG) {
      return true;
    }
    if (page.content().options().kind() == ContentOptions.Kind.PAGES) {
      return page.unlisted() || PageTable.route(page.url()).isEmpty();
    }
    for (DocsVersion version : versions) {
      if (path.startsWith(version.folder()) && version.pages().containsKey(page.id())) {
        return page.unlisted() || version.leadsTo(path, page.id());
      }
    }
    return true;
  }

  @Override
  public List<String> claimants(String path) {
    return table.claimants(path);
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return urls.claims();
  }

  @Override
  public List<ConfigurationKey> configuration() {
    return config.keys();
  }

  @Override
  public Set<String> lists() {
    Set<String> lists = new HashSet<>(config.files());
    versions.forEach(version -> lists.addAll(version.sidebars().files()));
    lists.addAll(linking.keySet());
    return lists;
  }

  @Override
  public List<Part> parts(Set<String> documents) {
    List<Part> parts = new ArrayList<>(ConfigLinks.in(config, versions));
    parts.addAll(linking.values());
    return parts;
  }

  @Override
  public Set<String> partsRead() {
    return reader.parts();
  }

  @Override
  public List<String> notes() {
    return SiteNotes.of(config, anchorsKnown);
  }
}
