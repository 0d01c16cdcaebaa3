package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Base;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.SkippedFolder;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder with a {@code _config.yml}, as Jekyll builds it. */
final class JekyllSite implements IncludingSite {

  private static final Target.Unknown UNCONFIGURED =
      new Target.Unknown("the configuration of the site cannot be read");

  private final JekyllSource source;
  private final JekyllTargets targets;
  private final JekyllLiquid liquid;
  private final PageText texts;
  private final Layouts layouts;
  private final Flavor flavor;
  private @Nullable LayoutParts layoutParts;

  private JekyllSite(
      JekyllSource source,
      SiteAddress address,
      Flavor flavor,
      Map<String, EmbedKind> embeds,
      SuggestionBudget suggestions) {
    this.source = source;
    this.flavor = flavor;
    this.targets = new JekyllTargets(source, address);
    this.liquid = new JekyllLiquid(source, suggestions);
    this.texts = new PageText(source, liquid, flavor, embeds);
    this.layouts = new Layouts(source, texts);
  }

  /**
   * Reads the configuration and the front matter of all pages.
   *
   * @param config the path of {@code _config.yml}
   * @param flavor what the readers of Markdown are told; kramdown's own flavor are added
   */
  static JekyllSite of(String config, Surroundings surroundings, Flavor flavor) {
    SourceTree tree = surroundings.tree();
    JekyllSettings settings = surroundings.settings().settings().section(Jekyll.SECTION);
    String folder = UrlPath.folder(config);
    JekyllSource source =
        JekyllSource.read(
            tree, folder, settings.version(), settings.baseurl(), surroundings.clock());
    SiteAddress address = SiteAddress.of(tree, folder, source.config(), settings.baseurl() != null);
    return new JekyllSite(source, address, flavor, settings.embeds(), surroundings.suggestions());
  }

  @Override
  public String root() {
    return source.root();
  }

  @Override
  public Set<String> markers() {
    return Set.of(source.root() + Jekyll.MARKER);
  }

  @Override
  public String anchors() {
    return texts.anchors();
  }

  @Override
  public boolean isPage(String path) {
    return source.page(path) != null || isPlainHtml(path);
  }

  /** HTML without front matter is copied as it is. */
  private boolean isPlainHtml(String path) {
    return MarkupReader.isHtml(path) && source.copied().output(path) != null;
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    if (isPart(path)) {
      return "Jekyll (not used by any page)";
    }
    return Language.isMarkdown(path) ? null : "Jekyll (no page)";
  }

  /** Whether the file is read through the pages that include it or are laid out by it. */
  private boolean isPart(String path) {
    return path.startsWith(source.includes())
        || path.startsWith(source.layouts())
        || path.startsWith(source.root() + "_sass/")
        || path.startsWith(source.root() + "_data/")
        || UrlPath.name(path).startsWith("_") && source.page(path) == null;
  }

  /** A folder with a site in it: nobody knows of which, so it is not checked. */
  @Override
  public @Nullable SkippedFolder skipped(String path) {
    return isPart(path) ? null : source.skipped(path);
  }

  @Override
  public ReadPage read(String path) {
    JekyllPage page = source.page(path);
    return page == null
        ? MarkupReader.read(source.tree(), path, flavor)
        : texts.read(page, layouts.chain(page));
  }

  /** Templates of the site itself are documents, whose links show what they do not spell out. */
  @Override
  public boolean mayLeadTo(String path) {
    OwnPlugins plugins = source.plugins();
    Map<String, @Nullable Object> config = source.config().values();
    return config.get("theme") != null
        || config.get("remote_theme") != null
        || plugins.addPages()
        || plugins.rewriteText()
        || plugins.rewriteLinks();
  }

  @Override
  public boolean isOwnAffair(String path, @Nullable String before, String after) {
    return !path.startsWith(source.root())
        ? !path.startsWith(BuildSteps.WORKFLOWS)
        : source.isOwnAffair(path, before, after)
            && !liquid.hasRead(path)
            && claimants(path).size() == 1;
  }

  @Override
  public boolean isAffairOfPages(String path) {
    return path.startsWith(source.includes())
        && source.page(path) == null
        && !liquid.readsBehindLinks()
        && !layouts.show(path);
  }

  @Override
  public void forget() {
    liquid.forget();
    texts.forget();
  }

  @Override
  public String url(String path) {
    JekyllPage page = source.page(path);
    if (page == null) {
      String output = isPlainHtml(path) ? source.copied().output(path) : null;
      return output == null ? "" : "/" + output;
    }
    return page.url() == null ? "" : page.url();
  }

  /**
   * The URL path at which readers see a page; empty where only the generator knows it: other pages
   * show a document of a collection that has no output.
   */
  private String shownAt(String path) {
    JekyllPage page = source.page(path);
    return page != null && page.isShownElsewhere() ? "" : url(path);
  }

  @Override
  public String base(String path, boolean rooted) {
    if (rooted) {
      return targets.languageFolder(url(path));
    }
    // The source's folder counts as well, see JekyllTargets.
    return UrlPath.folder(shownAt(path)) + " " + UrlPath.folder(path);
  }

  @Override
  public Target resolve(String path, Destination destination) {
    // Kramdown writes them as they are.
    Target target = targets.resolve(path, shownAt(path), destination.withSlashes());
    boolean certain =
        source.isConfigRead()
            || !(target instanceof Target.Missing || target instanceof Target.CaseMismatch);
    return certain ? target : UNCONFIGURED;
  }

  @Override
  public SiteIdentity identity(String path) {
    return source.isConfigRead()
        ? SiteIdentity.of(
            source.config().url() + source.config().baseurl(), source.config().text("lang", ""))
        : SiteIdentity.UNKNOWN;
  }

  @Override
  public int addressOf(String url) {
    return source.isConfigRead() ? targets.addressOf(url) : -1;
  }

  @Override
  public List<String> addresses() {
    return source.isConfigRead() ? targets.addresses() : List.of();
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    return targets.resolveAbsolute(url);
  }

  @Override
  public boolean rewritesSources(String path) {
    JekyllPage page = source.page(path);
    return page != null && source.isMarkdown(path) && source.config().rewritesLinksOf(page);
  }

  @Override
  public @Nullable Target resolveSource(String path, Destination destination) {
    return targets.resolveSource(path, destination);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return targets.withCandidates(path, destination, missing, work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    if (!target.endsWith("/")) {
      return target.isEmpty() ? null : target;
    }
    for (String index : new String[] {"index.md", "index.html", "index.markdown", "README.md"}) {
      if (source.tree().kind(target + index) == SourceTree.Kind.FILE) {
        return target + index;
      }
    }
    return null;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return false;
  }

  @Override
  public Set<String> idsAround(String path) {
    JekyllPage page = source.page(path);
    return page == null ? Set.of() : layouts.ids(page);
  }

  @Override
  public OpenNames openIdsAround(String path) {
    JekyllPage page = source.page(path);
    return page == null ? OpenNames.NONE : layouts.openIds(page);
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    JekyllPage page = source.page(path);
    return page == null ? AnchorState.Absent.PLAIN : layouts.state(page, id);
  }

  @Override
  public Base baseAround(String path) {
    JekyllPage page = source.page(path);
    return page == null ? Base.NONE : layouts.base(page);
  }

  @Override
  public List<String> claimants(String path) {
    JekyllPage page = source.page(path);
    String file = page == null ? source.copied().output(path) : Outputs.file(page);
    if (file == null) {
      return List.of(path);
    }
    List<String> claimants = new ArrayList<>();
    claimants.add(path);
    source.outputs().contested(file).forEach(claimant -> claimants.add(claimant.path()));
    JekyllPage written = page == null ? source.outputs().exactly(file) : null;
    if (written != null) {
      claimants.add(written.path());
    } else if (page != null) {
      String copied = source.copiedAt(file);
      if (copied != null && source.copied().contains(copied)) {
        claimants.add(copied);
      }
    }
    return claimants;
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return source.isConfigRead() ? source.outputs().urlClaims() : List.of();
  }

  @Override
  public Map<String, List<Defect>> defects() {
    return source.defects();
  }

  @Override
  public Set<String> partsRead() {
    // Reading layouts marks the includes that only they use.
    Set<String> read = new HashSet<>(layoutParts().used());
    read.addAll(liquid.used());
    return read;
  }

  /**
   * Files without front matter that {@code include_relative} has made parts of pages, even if
   * {@code jekyll-optional-front-matter} publishes them as well: nobody wrote them to stand alone.
   */
  @Override
  public Set<String> partsOutside() {
    Set<String> parts = new HashSet<>();
    for (String path : liquid.used()) {
      JekyllPage page = source.page(path);
      if (Language.isMarkdown(path) && (page == null || !page.frontMatter().present())) {
        parts.add(path);
      }
    }
    return parts;
  }

  @Override
  public List<Part> parts(Set<String> documents) {
    return layoutParts().parts(documents);
  }

  private synchronized LayoutParts layoutParts() {
    if (layoutParts == null) {
      layoutParts = new LayoutParts(source, texts, layouts);
    }
    return layoutParts;
  }

  @Override
  public Set<String> included() {
    return liquid.used();
  }

  @Override
  public List<String> notes() {
    // Reading layouts marks the includes that only they use.
    Set<String> usedLayouts = layoutParts().used();
    List<String> notes = new ArrayList<>();
    addUnused(source.includes(), liquid.used(), "included", notes);
    addUnused(source.layouts(), usedLayouts, "used", notes);
    return notes;
  }

  private void addUnused(String folder, Set<String> used, String verb, List<String> notes) {
    int unused = 0;
    for (String path : source.tree().documents()) {
      if (path.startsWith(folder) && !used.contains(path)) {
        unused++;
      }
    }
    if (unused > 0) {
      String files = unused == 1 ? "1 file in " : unused + " files in ";
      String be = unused == 1 ? " is " : " are ";
      String were = unused == 1 ? " and was" : " and were";
      notes.add(files + folder + be + "not " + verb + " by any page" + were + " not checked.");
    }
  }
}
