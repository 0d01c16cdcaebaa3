package io.github.glosslint.generator.built;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WantedProse;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of HTML, as a host for static files publishes it. */
final class BuiltSite implements GeneratedSite {

  private final SourceTree tree;
  private final String root;
  private final WantedProse prose;
  private final String ignoredUrl;
  private final HostAddress address;
  private final ServedFiles files;
  private final ListedUrls lists;
  private final Neighbours neighbours;

  private BuiltSite(SourceTree tree, String root, Surroundings surroundings) {
    Object url = surroundings.settings().settings().section(BuiltHtml.SECTION).values().get("url");
    HostAddress given = url == null ? null : HostAddress.parse(url.toString(), true);
    this.tree = tree;
    this.root = root;
    this.prose = surroundings.settings().wantedProse();
    this.ignoredUrl = url == null || given != null ? "" : url.toString();
    this.address = given == null ? AddressSigns.read(tree, root) : given;
    this.files = ServedFiles.of(tree, root, address);
    this.lists = ListedUrls.of(tree, root, address);
    this.neighbours = Neighbours.of(tree);
  }

  /**
   * @param root with its final slash; empty for the root of the run
   */
  static BuiltSite of(String root, Surroundings surroundings) {
    return new BuiltSite(surroundings.tree(), root, surroundings);
  }

  @Override
  public String root() {
    return root;
  }

  /** Nobody makes ids here. */
  @Override
  public String anchors() {
    return "";
  }

  @Override
  public boolean isPage(String path) {
    return path.startsWith(root) && Language.isHtml(path);
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    return Language.of(path) == null ? null : "built HTML (no page)";
  }

  @Override
  public ReadPage read(String path) {
    return ReadPage.of(BuiltPage.read(path, tree.read(path), prose));
  }

  @Override
  public boolean isReadAlone(String path) {
    return true;
  }

  @Override
  public Set<String> broughtIn() {
    return Set.of();
  }

  @Override
  public void bringIn(Set<String> brought) {
    // Pages bring in nothing.
  }

  /** The front page says where the site is. */
  @Override
  public boolean isOwnAffair(String path, @Nullable String before, String after) {
    return isPage(path) && !path.equals(root + "index.html");
  }

  @Override
  public String url(String path) {
    return address.base() + path.substring(root.length());
  }

  @Override
  public String base(String path, boolean rooted) {
    return rooted ? "" : UrlPath.folder(path);
  }

  @Override
  public Target resolve(String path, Destination destination) {
    return files.resolve(path, destination.withSlashes());
  }

  @Override
  public SiteIdentity identity(String path) {
    return SiteIdentity.of(address.isKnown() ? address.url() : null, null);
  }

  @Override
  public int addressOf(String url) {
    return address.addressOf(url);
  }

  @Override
  public List<String> addresses() {
    return address.url().isEmpty() ? List.of() : List.of(address.url());
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    return files.resolveAbsolute(url);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return neighbours.of(destination, missing, work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return isPage(target) ? target : null;
  }

  /** Old browsers want a fragment behind a font, {@code a.eot?#iefix}, which means nothing. */
  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return target.endsWith(".eot");
  }

  /** Hosts show this page in place of those that are missing. */
  @Override
  public boolean mayLeadTo(String path) {
    return UrlPath.name(path).equals("404.html") || path.equals(root + "index.html");
  }

  @Override
  public List<String> notes() {
    return ignoredUrl.isEmpty()
        ? List.of()
        : List.of("The setting url of built-html is no URL and was ignored: " + ignoredUrl + ".");
  }

  @Override
  public Set<String> lists() {
    return lists.files();
  }

  @Override
  public List<Part> parts(Set<String> documents) {
    return lists.parts();
  }
}
