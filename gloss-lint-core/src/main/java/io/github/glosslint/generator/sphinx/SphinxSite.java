package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.NameClaim;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A project, as Sphinx builds it of a folder of documents. */
final class SphinxSite implements IncludingSite {

  /** Ids that docutils counts over a page: who counts with it must know each of its parts. */
  private static final Pattern COUNTED = Pattern.compile("id[0-9]+|index-[0-9]+");

  private final SourceTree tree;
  private final SphinxConfig config;
  private final SphinxFiles files;
  private final SphinxProject project;
  private final MystSettings settings;
  private final SphinxUrls urls;
  private final NamedTargets named;
  private final MystTargets myst;
  private final Trust trust;
  private final Includes includes;
  private final TemplateIds templates;
  private final RstReader rst;
  private final Flavor flavor;

  /** The places of the pages that were read so far, which all pages may name. */
  private final Map<String, List<NamedPlace>> places = new ConcurrentHashMap<>();

  /** The documents that the tables of contents of each page list. */
  private final Map<String, List<String>> listed = new ConcurrentHashMap<>();

  /** The ids of pages that somebody asked for. */
  private final Map<String, PageIds> ids = new ConcurrentHashMap<>();

  /** Pages whose front matter says that no table of contents lists them. */
  private final Set<String> orphans = ConcurrentHashMap.newKeySet();

  private volatile @Nullable ProjectNames names;

  private SphinxSite(SourceTree tree, SphinxConfig config, Flavor flavor) {
    this.tree = tree;
    this.config = config;
    this.flavor = flavor;
    this.files = new SphinxFiles(tree, config);
    this.project = new SphinxProject(config, files);
    this.settings = MystSettings.of(config);
    this.trust = Trust.of(tree, config, files);
    this.urls = new SphinxUrls(tree, config, files, settings.has("html_image"));
    this.named = new NamedTargets(tree, project, trust, this::names);
    this.myst = new MystTargets(tree, project, settings, trust, this::names, this::ids, named);
    this.includes = new Includes(tree, config.source(), trust);
    this.templates = TemplateIds.among(tree, config::isTemplate);
    this.rst = new RstReader(tree, project, includes.used(), trust, flavor);
  }

  static SphinxSite of(SphinxConfig config, Surroundings surroundings) {
    Flavor usual = surroundings.flavor(config.path(), DocutilsIds.STYLE);
    return new SphinxSite(
        surroundings.tree(),
        config,
        usual.with(new Flavor.Extensions(false, false, DocutilsNotes.IDS, false)));
  }

  /** The names of the whole project; pages that nobody has read yet are read for them. */
  private ProjectNames names() {
    ProjectNames known = names;
    return known == null ? gathered() : known;
  }

  private synchronized ProjectNames gathered() {
    ProjectNames known = names;
    if (known == null) {
      Map<String, List<NamedPlace>> all = new TreeMap<>();
      for (String file : files.documents().values()) {
        if (isPage(file)) {
          if (!places.containsKey(file)) {
            read(file);
          }
          all.put(file, places.getOrDefault(file, List.of()));
        }
      }
      known = new ProjectNames(all, writtenDocuments());
      names = known;
    }
    return known;
  }

  /** The documents of tables of contents that are not there, since a program writes them. */
  private Set<String> writtenDocuments() {
    Set<String> written = new HashSet<>();
    listed.forEach(
        (page, all) -> {
          for (String name : all) {
            String document = project.document(page, name);
            if (files.file(document) == null && named.mayBeWritten(document)) {
              written.add(document);
            }
          }
        });
    return written;
  }

  /** Keeps what other pages may name of one that was read. */
  private ReadPage keep(String path, Document document) {
    List<String> all = new ArrayList<>();
    for (Link link : document.links()) {
      if (link.kind() == Link.Kind.LISTED_NAME) {
        all.add(link.destination());
      }
    }
    listed.put(path, all);
    places.put(path, document.places());
    return ReadPage.of(document);
  }

  private PageIds ids(String page) {
    PageIds known = ids.get(page);
    if (known == null) {
      known = new PageIds(read(page).document());
      ids.put(page, known);
    }
    return known;
  }

  @Override
  public String root() {
    return config.source();
  }

  @Override
  public Set<String> markers() {
    return config.toc() == null
        ? Set.of(config.path())
        : Set.copyOf(List.of(config.path(), config.toc().path()));
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return (files.isRst(path) || files.isMyst(path)) && files.isDocument(path);
  }

  @Override
  public boolean readsLanguageOf(String path) {
    return files.isRst(path) || Language.of(path) == null;
  }

  @Override
  public Set<String> otherEndings() {
    return files.otherEndings();
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    boolean document = config.readsMarkdown() && files.nameOf(path) != null;
    return document && files.isLeftOut(path) ? "Sphinx (exclude_patterns)" : null;
  }

  @Override
  public ReadPage read(String path) {
    return files.isRst(path) ? readRst(path) : readMarkdown(path);
  }

  private ReadPage readRst(String path) {
    return keep(path, rst.page(path, flavor.prose()));
  }

  private ReadPage readMarkdown(String path) {
    ReadResult reading = tree.read(path);
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterReader.read(reading.text(), defects::add);
    if (frontMatter.mapping() != null
        && "true".equalsIgnoreCase(frontMatter.mapping().text("orphan"))) {
      orphans.add(path);
    }
    MystSettings own = settings.with(frontMatter);
    List<Consumer<DocumentBuilder>> facts = new ArrayList<>();
    MappedText text =
        own.plain()
            ? MappedText.verbatim(reading.text(), frontMatter.bodyStart())
            : includes.fill(reading.text(), frontMatter.bodyStart(), own, facts);
    boolean links = own.has("linkify");
    DocumentBuilder builder =
        new DocumentBuilder(path, links ? Syntax.GFM : Syntax.COMMONMARK, text.origins());
    builder.frontMatter(frontMatter).gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    builder.readFrom(config.path());
    defects.forEach(builder::add);
    facts.forEach(fact -> fact.accept(builder));
    CommonMarkReader.of(flavor.with(to -> begin(path, own, frontMatter, to))).read(text, builder);
    return keep(path, builder.build());
  }

  private SphinxPage begin(
      String path, MystSettings own, FrontMatter frontMatter, DocumentBuilder builder) {
    SphinxPage page = new SphinxPage(path, project, own, rst, builder);
    String title = frontMatter.mapping() == null ? null : frontMatter.mapping().text("title");
    if (title != null && config.flag("myst_title_to_header")) {
      page.title(title, new Location(path, 0, 0));
    }
    return page;
  }

  @Override
  public String url(String path) {
    String name = files.nameOf(path);
    return name == null ? "" : "/" + urls.output(name);
  }

  @Override
  public String base(String path, boolean rooted) {
    return rooted && !lists().contains(path) ? "" : path;
  }

  @Override
  public Set<String> lists() {
    return config.toc() == null ? Set.of() : Set.of(config.toc().path());
  }

  @Override
  public List<Part> parts(Set<String> documents) {
    return config.toc() == null ? List.of() : List.of(config.toc().part());
  }

  @Override
  public Target resolve(String path, Destination destination) {
    if (lists().contains(path)) {
      return named.listed(destination);
    }
    return urls.resolve(path, destination);
  }

  @Override
  public @Nullable Target resolveMarkdown(String path, Link.Kind kind, String raw) {
    // What is written as a link in reStructuredText is a URL.
    return files.isRst(path) && !kind.isFile() ? null : myst.markdown(path, kind, raw);
  }

  @Override
  public Target resolveName(String path, Link.Kind kind, String name) {
    return named.named(path, kind, name);
  }

  @Override
  public Target.Undefined withCandidates(
      Link.Kind kind, Target.Undefined undefined, WorkBudget work) {
    return named.withCandidates(kind, undefined, work);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    if (lists().contains(path)) {
      return named.withListed(missing, work);
    }
    return myst.withCandidates(path, destination, missing, work);
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    return templates.state(id);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return isPage(target) || Language.isHtml(target) ? target : null;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return COUNTED.matcher(destination.fragment()).matches();
  }

  /** MyST takes the name of a heading, in small letters, for its id as well. */
  @Override
  public String id(String fragment) {
    return PageIds.meant(fragment);
  }

  /** Without an entry in a table of contents, nothing but the search leads to a page. */
  @Override
  public boolean mayLeadTo(String path) {
    return trust.hasUnread() || orphans.contains(path) || config.root().equals(files.nameOf(path));
  }

  @Override
  public List<NameClaim> nameClaims() {
    List<NameClaim> claims = names().claims();
    boolean rooted = config.toc() != null || files.file(config.root()) != null;
    if (rooted && !config.isOpen("exclude_patterns") && !config.isOpen("include_patterns")) {
      return claims;
    }
    // Of two pages, one may be left out of each build; without a root document, sphinx-build -c
    // builds folders below one by one.
    List<NameClaim> ofOnePage = new ArrayList<>();
    for (NameClaim claim : claims) {
      if (claim.places().stream().map(Location::path).distinct().count() == 1) {
        ofOnePage.add(claim);
      }
    }
    return ofOnePage;
  }

  @Override
  public SiteIdentity identity(String path) {
    return SiteIdentity.of(
        config.text("html_baseurl", config.text("ogp_site_url", "")), config.text("language", ""));
  }

  @Override
  public int addressOf(String url) {
    return urls.addressOf(url);
  }

  @Override
  public List<String> addresses() {
    return urls.addresses();
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    return urls.resolveAbsolute(url);
  }

  @Override
  public Set<String> included() {
    return includes.used();
  }

  /** Pages are always read: reading them collects the names of the project, too. */
  @Override
  public @Nullable Set<String> broughtIn() {
    return null;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (trust.isBuilt()) {
      notes.add(
          "A build makes the settings of Sphinx from "
              + config.path()
              + ": what it may write besides, such as missing documents, was not judged.");
    }
    if (trust.hasUnread()) {
      notes.add(
          "Names that nothing defines in the Markdown of "
              + (config.source().isEmpty() ? "this project" : config.source())
              + " were not judged, since some of its documents are not read.");
    }
    return notes;
  }
}
