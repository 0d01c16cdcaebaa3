package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site, as MkDocs builds it of a folder of pages. */
final class MkDocsSite implements IncludingSite {

  private final SourceTree tree;
  private final SiteConfig config;
  private final SiteFiles files;
  private final @Nullable String output;
  private final Set<String> pages;
  private final SiteUrls urls;
  private final PublishedAddress address;
  private final Snippets snippets;
  private final PageReader reader;
  private final Flavor flavor;
  private final boolean anchorsKnown;
  private final boolean labelsMade;
  private final @Nullable Autorefs autorefs;
  private final Navigation navigation;
  private final TemplateIds templates;

  /** Files that list pages, and whose entries count from another place than links on pages. */
  private final Set<String> lists;

  private MkDocsSite(SourceTree tree, SiteConfig config, Flavor flavor, boolean anchorsKnown) {
    this.tree = tree;
    this.config = config;
    this.files = new SiteFiles(tree, config);
    this.flavor = flavor;
    this.anchorsKnown = anchorsKnown;
    List<String> sources = new ArrayList<>();
    for (String document : tree.files()) {
      if (SiteFiles.isMarkdown(document) && files.isPublished(document)) {
        sources.add(document);
      }
    }
    this.output = config.output(tree);
    this.pages = Set.copyOf(sources);
    this.urls = new SiteUrls(tree, config, files, sources);
    this.address = new PublishedAddress(config, urls, pages);
    this.snippets = new Snippets(tree, config.snippetFolders());
    this.reader =
        new PageReader(
            tree, config, flavor, snippets, page -> anchorsKnown && !urls.isBlogIndex(page));
    this.navigation = new Navigation(tree, config, pages);
    this.templates = TemplateIds.among(tree, config::isTemplate);
    Set<String> all = new HashSet<>(navigation.files());
    all.add(config.path());
    this.lists = Set.copyOf(all);
    this.labelsMade = config.extras().labels() || reader.appendsUnknown();
    this.autorefs =
        config.extras().autorefs() && !labelsMade ? new Autorefs(pages, reader::read) : null;
  }

  static MkDocsSite of(SiteConfig config, Surroundings surroundings) {
    AnchorStyle style = TocIds.of(config.extensions());
    boolean settled = surroundings.settings().forFile(config.path()).anchors().isPresent();
    boolean known = settled || style != null && config.extras().anchors().isEmpty();
    Flavor usual = surroundings.flavor(config.path(), style == null ? TocIds.STYLE : style);
    boolean attributes = config.extensions().has("attr_list");
    Flavor flavor =
        usual
            .with(new Flavor.Extensions(false, false, TocIds.NOTES, false))
            .with(
                new Flavor.Python(
                    true, attributes, config.extras().labels() || config.extras().autorefs()));
    return new MkDocsSite(surroundings.tree(), config, flavor, known);
  }

  @Override
  public String root() {
    return config.docs();
  }

  @Override
  public Set<String> roots() {
    return output == null ? Set.of(config.docs()) : Set.of(config.docs(), output);
  }

  @Override
  public Set<String> markers() {
    return Set.copyOf(config.layers().files());
  }

  @Override
  public Set<String> lists() {
    return lists;
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return pages.contains(path);
  }

  @Override
  public boolean copies(String path) {
    return path.startsWith(config.docs()) && !isPage(path);
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    if (output != null && path.startsWith(output)) {
      return "MkDocs (a site that was built)";
    }
    if (!SiteFiles.isMarkdown(path)) {
      return null;
    }
    if (path.startsWith(config.docs()) && files.isOfOtherLanguage(path)) {
      return "MkDocs (a language that i18n does not build)";
    }
    return files.isShadowed(path) ? "MkDocs (index.md is in its place)" : "MkDocs (exclude_docs)";
  }

  @Override
  public ReadPage read(String path) {
    DocumentBuilder builder = reader.read(path);
    return ReadPage.of(autorefs == null ? builder.build() : autorefs.complete(builder));
  }

  @Override
  public SiteIdentity identity(String path) {
    return SiteIdentity.of(config.siteUrl(), config.layers().text("theme", "language"));
  }

  @Override
  public List<String> addresses() {
    return address.addresses();
  }

  @Override
  public int addressOf(String url) {
    return address.addressOf(url);
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    return address.resolve(url);
  }

  @Override
  public String url(String path) {
    return files.isPlaced(path) ? "/" + urls.output(path) : "";
  }

  @Override
  public String base(String path, boolean rooted) {
    // Markdown and HTML count from different places, which only the page itself has together; and
    // lists from a root of their own.
    return rooted && !lists.contains(path) ? "" : path;
  }

  @Override
  public Target resolve(String path, Destination destination) {
    return lists.contains(path) ? urls.listed(path, destination) : urls.resolve(path, destination);
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
    if (navigation.isList(path) && destination.path().endsWith("/")) {
      // A page such as README.md may be a list and text with links, in which folders are URLs.
      Target folder = urls.listed(path, destination);
      Target url = folder instanceof Target.Found ? folder : urls.resolve(path, destination);
      return url instanceof Target.Found ? url : folder;
    }
    Target found = urls.source(path, destination);
    int comma = destination.raw().indexOf(',');
    if (comma <= 0 || found instanceof Target.Found || !config.extensions().has("fancyboxmd")) {
      return found;
    }
    // The extension reads !![title](picture.png, 600px), with the width of the picture.
    return urls.source(path, Destination.of(destination.raw().substring(0, comma)));
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return lists.contains(path)
        ? urls.withListed(path, destination, missing, work)
        : urls.withCandidates(path, destination, missing, work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return pages.contains(target) || Language.isHtml(target) ? target : null;
  }

  /**
   * Themes and highlighters write ids that begin with two underscores, lists of tags their own, and
   * a fragment behind a picture says in which colours it is shown.
   */
  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    String fragment = destination.fragment();
    return fragment.startsWith("__")
        || fragment.startsWith("tag:") && config.plugins().has("tags")
        || !pages.contains(target) && isColours(fragment);
  }

  private static boolean isColours(String fragment) {
    return switch (fragment) {
      case "only-light", "only-dark", "gh-light-mode-only", "gh-dark-mode-only" -> true;
      default -> false;
    };
  }

  @Override
  public boolean knowsAnchors(String path) {
    return anchorsKnown;
  }

  @Override
  public boolean makesLabels(String path) {
    return labelsMade;
  }

  @Override
  public boolean mayLeadTo(String path) {
    return lists.contains(path)
        || urls.isPost(path)
        || urls.isBlogIndex(path)
        || navigation.leadsTo(path);
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    return templates.state(id);
  }

  @Override
  public List<String> claimants(String path) {
    return isPage(path) ? urls.outputs().claimants(path) : List.of(path);
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return urls.outputs().claims();
  }

  @Override
  public List<Part> parts(Set<String> documents) {
    List<Part> parts = new ArrayList<>(ConfigLinks.in(config, urls.theme(), snippets));
    parts.addAll(navigation.parts());
    if (config.extensions().has("abbr")) {
      snippets.used().stream().sorted().forEach(file -> addGlossary(file, parts));
    }
    return parts;
  }

  /**
   * What is wrong with the abbreviations of a file is reported once, and not on each of its pages.
   */
  private void addGlossary(String path, List<Part> parts) {
    List<Defect> defects =
        isPage(path)
            ? List.of()
            : Abbreviations.of(path, Snippets.lines(tree.read(path).text(), 0));
    if (!defects.isEmpty()) {
      ListFile file = new ListFile(path, path);
      defects.forEach(file::add);
      parts.add(file.part());
    }
  }

  @Override
  public @Nullable Set<String> broughtIn() {
    return autorefs == null ? Set.copyOf(snippets.used()) : null;
  }

  @Override
  public Set<String> partsOutside() {
    Set<String> outside = new HashSet<>(snippets.used());
    outside.removeIf(path -> path.startsWith(config.docs()) || !Language.isMarkdown(path));
    return outside;
  }

  @Override
  public Set<String> included() {
    return snippets.used();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!anchorsKnown) {
      List<String> who = new ArrayList<>(config.extras().anchors());
      if (who.isEmpty()) {
        who.add("the function slugify of toc");
      }
      notes.add(
          "Anchors of "
              + place()
              + " were not judged, because it is not known here what these write: "
              + String.join(", ", who)
              + ".");
    }
    if (config.extras().writesPages()) {
      notes.add(
          "Missing pages of "
              + place()
              + " were not judged, since these plugins may write them: "
              + String.join(", ", config.extras().pages())
              + ".");
    }
    return notes;
  }

  private String place() {
    return config.docs().isEmpty() ? "this site" : config.docs();
  }
}
