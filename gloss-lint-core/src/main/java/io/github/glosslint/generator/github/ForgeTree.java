package io.github.glosslint.generator.github;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.CheckedOutBranch;
import io.github.glosslint.source.Forge;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a branch as a forge shows them to readers of other repositories, whatever publishes
 * them besides. Only what is committed is judged, and fragments only of Markdown on GitHub and
 * GitLab, whose ids are known.
 */
public final class ForgeTree implements Dialect {

  private static final AnchorState.Unknowable NOT_KNOWN =
      new AnchorState.Unknowable("an anchor that a forge makes in ways of its own");

  /** Names of what a forge shows below the files of a folder, whichever of them it has. */
  private static final List<String> READMES =
      List.of(
          "README.md",
          "readme.md",
          "Readme.md",
          "README.markdown",
          "README.mdown",
          "README.rst",
          "README.adoc",
          "README.asciidoc",
          "README.org",
          "README.txt",
          "README.html",
          "README");

  /** What GitHub puts around files. */
  private static final Set<String> AROUND = Set.of("readme", "readme-ov-file", "start-of-content");

  private final SourceTree tree;
  private final ForgeUrls urls;
  private final Flavor flavor;
  private final Neighbours neighbours;

  /** Whether the root is a checkout; otherwise all of the tree counts as committed. */
  private final boolean isCheckout;

  /** Whether files of the branch may be missing in the tree that Git's index does not tell of. */
  private final boolean mayLack;

  private ForgeTree(SourceTree tree, ForgeUrls urls) {
    this.tree = tree;
    this.urls = urls;
    boolean gitLab = urls.forge() == Forge.GITLAB;
    this.flavor = Flavor.of(gitLab ? AnchorStyle.GITLAB : AnchorStyle.GITHUB);
    this.neighbours = Neighbours.of(tree);
    this.isCheckout = tree.kind(".git") != SourceTree.Kind.MISSING;
    this.mayLack = isCheckout ? !tree.hasTrackedFiles() : exists(".gitmodules") || leavesOut();
  }

  /** A tree of a branch; null if its forge is not known by the name of its host. */
  public static @Nullable ForgeTree of(SourceTree tree, CheckedOutBranch branch) {
    ForgeUrls urls = ForgeUrls.of(branch);
    return urls == null ? null : new ForgeTree(tree, urls);
  }

  private boolean exists(String path) {
    return tree.kind(path) == SourceTree.Kind.FILE;
  }

  /** Whether archives of the branch lack some of its files. */
  private boolean leavesOut() {
    return exists(".gitattributes")
        && tree.read(".gitattributes").text().content().contains("export-ignore");
  }

  @Override
  public ReadPage read(String path) {
    return MarkupReader.read(tree, path, flavor);
  }

  @Override
  public List<String> addresses() {
    return urls.prefixes().stream().map(prefix -> "//" + prefix + "/").toList();
  }

  @Override
  public int addressOf(String url) {
    return urls.place(url) == null ? -1 : urls.project().length();
  }

  @Override
  public @Nullable Target resolveAbsolute(String url) {
    ForgeUrls.Place place = urls.place(url);
    String path = place == null ? null : UrlPath.normalize(place.path());
    if (place == null || path == null) {
      return null;
    }
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (isCheckout && tree.isInSubmodule(name)) {
      return null;
    }
    Destination destination = Destination.of(url);
    return switch (tree.kind(name)) {
      case FILE -> isCommitted(name) ? found(name, place, destination) : null;
      case DIRECTORY ->
          isCommitted(name) && !place.isRaw()
              ? found(name.isEmpty() ? "" : name + "/", place, destination)
              : null;
      case OUTSIDE -> null;
      case MISSING ->
          mayLack || isCheckout && tree.isTracked(name) ? null : missing(name, destination);
    };
  }

  private boolean isCommitted(String path) {
    return !isCheckout || tree.isTracked(path);
  }

  private Target.Missing missing(String name, Destination destination) {
    String actual = tree.otherCase(name);
    return actual == null
        ? new Target.Missing(name, List.of(), List.of())
        : new Target.Missing(
            name,
            List.of(Neighbours.asWritten(local(destination), name, actual)),
            List.of(),
            "its name is spelt in another case");
  }

  /** The destination from the root of the host, as {@link #withCandidates} gets it. */
  private static Destination local(Destination destination) {
    String raw = destination.raw();
    return Destination.of(raw.substring(raw.indexOf('/', raw.indexOf("//") + 2)));
  }

  private Target.Found found(String path, ForgeUrls.Place place, Destination destination) {
    String fragment = destination.fragment();
    boolean fine = fragment.isEmpty() || !place.isRaw() && isFine(path, fragment);
    if (fine) {
      return new Target.Found(path, fragment, AnchorState.Fine.FINE);
    }
    String page = !place.isRaw() && isJudged(path, destination) ? fragmentPage("", path) : null;
    return page == null
        ? new Target.Found(path, fragment, NOT_KNOWN)
        : new Target.Found(page, fragment, AnchorState.Fine.FINE);
  }

  /** Whether the forge makes the ids of what it shows of a path as it does of any Markdown. */
  private boolean isJudged(String path, Destination destination) {
    String query = destination.query();
    boolean plain = query.isEmpty() || query.equals("ref_type=heads");
    // Where lines are named, Markdown is shown as it is written.
    boolean shown = plain && !GitHubTree.isLines(destination.fragment());
    return switch (urls.forge()) {
      case GITHUB ->
          (shown || query.equals("tab=readme-ov-file"))
              && !destination.fragment().endsWith("-ov-file");
      case GITLAB -> shown && !path.isEmpty() && !path.endsWith("/");
      case BITBUCKET, GITEA -> false;
    };
  }

  /** Whether a fragment is fine whatever the file holds. */
  private boolean isFine(String path, String fragment) {
    boolean gitHub = urls.forge() == Forge.GITHUB;
    return gitHub && AROUND.contains(fragment.toLowerCase(Locale.ROOT))
        || !path.isEmpty()
            && !path.endsWith("/")
            && Language.of(path) == null
            && GitHubTree.isLines(fragment);
  }

  private boolean isShownMarkdown(String path) {
    return Language.isMarkdown(path)
        && Language.of(path) != Language.MDX
        && path.equals(tree.followed(path));
  }

  /** A folder shows its only README; which of several it shows is not known here. */
  @Override
  public @Nullable String fragmentPage(String page, String target) {
    if (!target.isEmpty() && !target.endsWith("/")) {
      return isShownMarkdown(target) ? target : null;
    }
    if (target.isEmpty() && tree.kind(".github") == SourceTree.Kind.DIRECTORY) {
      for (String name : READMES) {
        if (exists(".github/" + name)) {
          return null;
        }
      }
    }
    String shown = null;
    for (String name : READMES) {
      if (exists(target + name)) {
        if (shown != null) {
          return null;
        }
        shown = target + name;
      }
    }
    return shown != null && isShownMarkdown(shown) ? shown : null;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return isFine(target, destination.fragment());
  }

  /** Scripts of both forges do so, although browsers do not. */
  @Override
  public boolean lowersFragments(String path) {
    return true;
  }

  @Override
  public String id(String fragment) {
    return GitHubTree.withoutPrefix(fragment);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return missing.similar().isEmpty() ? neighbours.of(destination, missing, work) : missing;
  }

  /** Nobody stands on a page of this tree. */
  @Override
  public String url(String path) {
    return "";
  }

  @Override
  public String base(String path, boolean rooted) {
    return "";
  }

  @Override
  public Target resolve(String path, Destination destination) {
    return new Target.Unknown("a destination on a page that is read for its anchors only");
  }
}
