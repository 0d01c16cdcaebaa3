package io.github.glosslint.generator.github;

import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.PlainSite;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wiki of a repository as github.com shows it. All pages have URLs beside each other, {@code
 * /owner/name/wiki/Page}, wherever their files are.
 */
final class WikiSite extends PlainSite {

  /** Stands for {@code /owner/name/wiki}, from which paths may climb. */
  private static final String WIKI = "repository/wiki";

  private static final Pattern GITHUB =
      Pattern.compile("https?://(?:www\\.)?github\\.com(?=/)", Pattern.CASE_INSENSITIVE);

  private static final String HOME = "Home";

  private static final Target ELSEWHERE = new Target.Unknown("a page of github.com");

  /** What GitHub shows beside, above or below every page. */
  private static final Set<String> AROUND = Set.of("_sidebar", "_header", "_footer");

  private final WikiPages pages;

  /** Where github.com shows the wiki, {@code /owner/name/wiki}, in lower case; null if unknown. */
  private final @Nullable String address;

  /**
   * @param root the folder of the wiki, with its final slash; empty for that of the run
   * @param marker the file that tells that there is one
   * @param repository whose wiki it is, {@code owner/name} in lower case; null if unknown
   */
  WikiSite(Surroundings surroundings, String root, String marker, @Nullable String repository) {
    super(
        surroundings.tree(),
        root,
        marker,
        surroundings.flavor(marker, AnchorStyle.GITHUB).with(Flavor.Extensions.GITHUB_WIKI));
    this.pages = WikiPages.of(tree, root);
    this.address = repository == null ? null : "/" + repository + "/wiki";
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return path.startsWith(root) && WikiPages.isPage(path) && Language.isMarkdown(path);
  }

  @Override
  public String url(String path) {
    return "/" + UrlPath.withoutExtension(UrlPath.name(path));
  }

  @Override
  public int addressOf(String url) {
    String path = pathOnGitHub(url);
    String own = address;
    return path != null && own != null && isBelow(own, path) ? own.length() : -1;
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    String path = pathOnGitHub(url);
    return path == null ? null : rooted("", Destination.of(path));
  }

  /** What stands behind the host of a URL of github.com; null if the URL is another's. */
  private static @Nullable String pathOnGitHub(String url) {
    Matcher host = GITHUB.matcher(url);
    return host.lookingAt() ? url.substring(host.end()) : null;
  }

  @Override
  public Target resolve(String path, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return isAround(path) && !destination.fragment().isEmpty()
          ? new Target.Unknown("a place on whichever page is shown")
          : found(path, destination);
    }
    if (wanted.startsWith("/")) {
      return rooted(path, destination);
    }
    String url = UrlPath.normalize(WIKI + "/" + wanted);
    return url != null && isBelow(WIKI, url)
        ? named(path, behind(WIKI, url), destination)
        : ELSEWHERE;
  }

  /** A path of github.com. */
  private Target rooted(String page, Destination destination) {
    String path = destination.path();
    String own = address;
    return own != null && isBelow(own, path)
        ? named(page, behind(own, path), destination)
        : ELSEWHERE;
  }

  private static String behind(String folder, String path) {
    return path.substring(Math.min(path.length(), folder.length() + 1));
  }

  private static boolean isBelow(String folder, String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith(folder)
        && (path.length() == folder.length() || "/?#".indexOf(path.charAt(folder.length())) >= 0);
  }

  /** What the wiki has of a name: a file as it is, or a page. */
  private Target named(String page, String name, Destination destination) {
    String wanted = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String folder : List.of(root, UrlPath.folder(page))) {
      if (!wanted.isEmpty() && tree.kind(folder + wanted) == SourceTree.Kind.FILE) {
        return found(folder + wanted, destination);
      }
    }
    String file = pages.named(wanted.isEmpty() ? HOME : wanted);
    if (file != null) {
      return found(file, destination);
    }
    String last = UrlPath.name(wanted);
    if (last.startsWith("_")) {
      return ELSEWHERE;
    }
    if (pages.hasLike(wanted) || pages.named(last) != null) {
      return new Target.Unknown("a page of the wiki whose name is written in another way");
    }
    String path = root + wanted;
    String actual = tree.otherCase(path);
    return actual != null
        ? new Target.CaseMismatch(path, Neighbours.asWritten(destination, path, actual))
        : new Target.Missing(
            path, List.of(), List.of(), "no page of the wiki has that name, either");
  }

  private static boolean isAround(String path) {
    String name = UrlPath.withoutExtension(UrlPath.name(path));
    return AROUND.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    String name = UrlPath.name(missing.path());
    if (!UrlPath.extension(name).isEmpty()) {
      Target.Missing near = neighbours.of(destination, missing, work);
      return new Target.Missing(
          missing.path(), near.similar(), near.elsewhere(), missing.because());
    }
    List<String> similar =
        pages.closest(name, work).stream()
            .map(each -> Neighbours.asWritten(destination, missing.path(), root + each))
            .toList();
    return new Target.Missing(missing.path(), similar, List.of(), missing.because());
  }

  @Override
  public boolean lowersFragments(String path) {
    return true;
  }

  @Override
  public String id(String fragment) {
    return GitHubTree.withoutPrefix(fragment);
  }
}
