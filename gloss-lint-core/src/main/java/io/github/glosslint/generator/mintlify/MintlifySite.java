package io.github.glosslint.generator.mintlify;

import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.PlainSite;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.mdx.MdxDialect;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site of Mintlify: each Markdown file is a page at its path without the ending, whether the
 * navigation lists it or not, and each other file is at its path. Ids are known to the generator
 * alone.
 *
 * @see <a href="https://www.npmjs.com/package/@mintlify/link-rot">@mintlify/link-rot 3.0.1419</a>
 */
final class MintlifySite extends PlainSite {

  private static final Target MADE =
      new Target.Unknown("a page that only a site generator creates");

  /** What Mintlify ignores, and GitHub shows. */
  private static final Set<String> OF_THE_REPOSITORY =
      Set.of("README.md", "LICENSE.md", "CHANGELOG.md", "CONTRIBUTING.md");

  private static final String PAGE = ".mdx";

  private static final List<String> ENDINGS = List.of(PAGE, ".md", "/index.mdx", "/index.md");

  /** What components such as cards link to is what their attributes say. */
  private static final MdxDialect MDX = new MdxDialect(true, true, true, false, false);

  /** Whose parts pages import, so that nobody knows what their relative paths are relative to. */
  private static final String SNIPPETS = "snippets/";

  private final DocsConfig config;

  MintlifySite(Surroundings surroundings, DocsConfig config) {
    super(
        surroundings.tree(),
        config.root(),
        config.path(),
        surroundings
            .flavor(config.path(), AnchorStyle.GITHUB)
            .with(Flavor.Extensions.GITHUB_AND_OTHERS));
    this.config = config;
  }

  @Override
  public String anchors() {
    return "";
  }

  @Override
  public boolean isPage(String path) {
    return path.startsWith(root)
        && Language.isMarkdown(path)
        && !OF_THE_REPOSITORY.contains(UrlPath.name(path));
  }

  @Override
  public ReadPage read(String path) {
    return MarkupReader.read(tree, path, flavor, MDX);
  }

  @Override
  public String url(String path) {
    return "/" + UrlPath.withoutExtension(path.substring(root.length()));
  }

  @Override
  public Target resolve(String path, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(path, destination);
    }
    String folder = UrlPath.folder(path).substring(root.length());
    boolean relative = !wanted.startsWith("/");
    String fromRoot = UrlPath.normalize(relative ? wanted : wanted.substring(1));
    String beside = relative ? UrlPath.normalize(folder + wanted) : fromRoot;
    for (String name : relative ? new String[] {beside, fromRoot} : new String[] {fromRoot}) {
      String file = name == null ? null : file(name);
      if (file != null) {
        return found(file, destination);
      }
    }
    if (beside == null || relative && folder.startsWith(SNIPPETS) || mayBe(beside)) {
      return MADE;
    }
    return new Target.Missing(root + beside, List.of(), List.of());
  }

  /** The file behind a path below the root; null if there is none. */
  private @Nullable String file(String name) {
    String path = root + (name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    if (!path.isEmpty() && tree.kind(path) == SourceTree.Kind.FILE) {
      return path;
    }
    // Mintlify shows the Markdown of each page at its URL with this ending, whichever the file has.
    String stem = Language.isMarkdown(path) ? UrlPath.withoutExtension(path) : path;
    for (String ending : ENDINGS) {
      if (tree.kind(stem + ending) == SourceTree.Kind.FILE) {
        return stem + ending;
      }
    }
    // A folder leads to the first page of its part of the navigation.
    return path.isEmpty() || tree.kind(path) == SourceTree.Kind.DIRECTORY ? path + "/" : null;
  }

  /** Whether something besides the files of the site may be at a path. */
  private boolean mayBe(String name) {
    if (!config.whole() || config.mayMake(name) || config.redirects().isFrom("/" + name)) {
      return true;
    }
    int slash = name.indexOf('/');
    boolean hosted = slash > 0 && file(name.substring(slash + 1)) != null;
    boolean otherCase = tree.otherCase(root + name) != null;
    for (String ending : ENDINGS) {
      otherCase |= tree.otherCase(root + name + ending) != null;
    }
    return hosted || otherCase || isMadeForReaders(name);
  }

  /** What Mintlify writes for each site. */
  private static boolean isMadeForReaders(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("llms.txt")
        || lower.equals("llms-full.txt")
        || lower.equals("sitemap.xml")
        || lower.equals("robots.txt")
        || lower.equals("mcp")
        || lower.endsWith("rss.xml");
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return neighbours.ofPage(destination, missing, PAGE, work);
  }

  @Override
  public boolean knowsAnchors(String path) {
    return false;
  }
}
