package io.github.glosslint.generator.github;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.url.Percent;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What github.com has of a repository and around it: files by their URLs, and pages above the root,
 * to which paths may climb. Thread-safe.
 */
final class GitHubSite {

  /** Pages of a repository that are beside its files: {@code ../../issues} from a file. */
  private static final Set<String> REPOSITORY_PAGES =
      Set.of(
          "actions",
          "activity",
          "archive",
          "blame",
          "blob",
          "branches",
          "codespaces",
          "commit",
          "commits",
          "community",
          "compare",
          "contributors",
          "deployments",
          "discussions",
          "edit",
          "fork",
          "forks",
          "graphs",
          "issues",
          "labels",
          "milestone",
          "milestones",
          "network",
          "new",
          "packages",
          "projects",
          "pull",
          "pulls",
          "pulse",
          "raw",
          "releases",
          "search",
          "security",
          "settings",
          "stargazers",
          "subscription",
          "tags",
          "tree",
          "watchers",
          "wiki");

  /** What a path must name to be one of a branch where nothing says that GitHub has the tree. */
  private static final Set<String> DEFAULT_BRANCHES = Set.of("main", "master");

  private final SourceTree tree;
  private final Predicate<String> isOwned;
  private boolean lookedForRepository;
  private @Nullable OwnRepository repository;

  /**
   * @param isOwned whether a file belongs to a site that a generator makes
   */
  GitHubSite(SourceTree tree, Predicate<String> isOwned) {
    this.tree = tree;
    this.isOwned = isOwned;
  }

  /**
   * A file of the repository itself. What the tree does not have, the web may: an older state of
   * the repository is checked out, or a newer one. On a page of a site, github.com makes other ids
   * than the generator that reads it here.
   */
  Target.@Nullable Found resolve(String url) {
    if (!url.contains("github.com/")) {
      return null;
    }
    OwnRepository repository = ownRepository();
    OwnRepository.Place place = repository == null ? null : repository.place(url);
    String path = place == null ? null : UrlPath.normalize(Percent.decode(place.path()));
    if (place == null || path == null || tree.kind(path) != SourceTree.Kind.FILE) {
      return null;
    }
    String fragment = Destination.of(url).fragment();
    return new Target.Found(
        path,
        fragment,
        place.sameBranch() && !isOwned.test(path) || fragment.isEmpty()
            ? Target.AnchorState.Fine.FINE
            : Target.AnchorState.Unknowable.UNKNOWN);
  }

  private synchronized @Nullable OwnRepository ownRepository() {
    if (!lookedForRepository) {
      lookedForRepository = true;
      repository = OwnRepository.of(tree.root());
    }
    return repository;
  }

  /** A path that climbs above the root is one of github.com: /owner/repository/blob/branch/path. */
  Target aboveRoot(String full, Destination destination, String page) {
    int climbed = 0;
    int depth = 0;
    String rest = "";
    String below = "";
    String[] segments = full.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      if (segment.equals("..")) {
        if (depth > 0) {
          depth--;
        } else {
          climbed++;
          rest = i + 1 < segments.length ? segments[i + 1] : "";
          below = i + 2 < segments.length ? segments[i + 2] : "";
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        depth++;
      }
    }
    boolean repositoryPage = climbed == 2 && REPOSITORY_PAGES.contains(rest);
    if (repositoryPage || climbed > 2) {
      return new Target.Unknown("a page of github.com");
    }
    // Not where the author forgot that the page is at the root: ../docs/a.md beside docs.
    boolean branch =
        climbed == 1
            && !below.isEmpty()
            && !MarkupReader.isHtml(page)
            && tree.kind(rest) == SourceTree.Kind.MISSING
            && (DEFAULT_BRANCHES.contains(rest) || ownRepository() != null);
    return branch
        ? new Target.Unknown("a path on another branch of the repository")
        : new Target.OutsideRoot(destination.path());
  }
}
