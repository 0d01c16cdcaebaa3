package io.github.glosslint.generator.obsidian;

import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.PlainSite;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vault of notes. A destination is a path from the note, from the root of the vault, or the end
 * of one; {@code [[Note]]} and {@code [text](Note)} may name a note that nobody has written yet. A
 * fragment is the text of a heading or {@code ^block}.
 *
 * @see <a href="https://help.obsidian.md/links">Internal links</a>
 */
final class Vault extends PlainSite {

  private static final Target UNWRITTEN = new Target.Unknown("a note that is not written yet");

  private static final Target SEVERAL = new Target.Unknown("one of several notes of that name");

  /** Something may publish a vault as well. */
  private static final Target PUBLISHED =
      new Target.Unknown("a path that whoever publishes the page may replace");

  private static final Target OUTSIDE = new Target.Unknown("a path that leaves the vault");

  static final String NOTE = ".md";

  /** Of what Obsidian embeds, so that a name with such an ending is no note's. */
  private static final Set<String> EMBEDDED =
      Set.of(
          ".3gp", ".avif", ".bmp", ".canvas", ".flac", ".gif", ".jpeg", ".jpg", ".m4a", ".mkv",
          ".mov", ".mp3", ".mp4", ".ogg", ".ogv", ".pdf", ".png", ".svg", ".wav", ".webm", ".webp");

  private final VaultFiles files;

  /**
   * @param root the folder of the vault, with its final slash; empty for that of the run
   * @param marker the settings of the vault
   */
  Vault(Surroundings surroundings, String root, String marker) {
    super(
        surroundings.tree(),
        root,
        marker,
        surroundings.flavor(marker, AnchorStyle.GITHUB).with(Flavor.Extensions.VAULT));
    this.files = VaultFiles.of(tree, root);
  }

  @Override
  public String anchors() {
    return "";
  }

  @Override
  public boolean isPage(String path) {
    return path.startsWith(root) && Language.of(path) == Language.MARKDOWN;
  }

  /** Nobody publishes a vault as it is. */
  @Override
  public String url(String path) {
    return "";
  }

  @Override
  public Target resolve(String path, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(path, destination);
    }
    String from = wanted.startsWith("/") ? root : UrlPath.folder(path);
    String name = UrlPath.normalize(from + withoutSlashes(wanted));
    String end = withoutDots(withoutSlashes(wanted));
    String beside = name == null ? null : file(name);
    String below = wanted.startsWith(".") ? null : file(root + end);
    List<String> found =
        beside != null && below != null && !beside.equals(below)
            ? List.of(beside, below)
            : beside != null || below != null
                ? List.of(beside != null ? beside : below)
                : files.endingWith(end);
    if (!found.isEmpty()) {
      return found.size() > 1 && !destination.fragment().isEmpty()
          ? SEVERAL
          : found(found.get(0), destination);
    }
    if (name == null) {
      return OUTSIDE;
    }
    if (tree.kind(name) == SourceTree.Kind.DIRECTORY) {
      return found(name + "/", destination);
    }
    String extension = UrlPath.extension(name).toLowerCase(Locale.ROOT);
    boolean note = extension.equals(NOTE);
    if (wanted.startsWith("@") || wanted.startsWith("/") && !note) {
      return PUBLISHED;
    }
    return (note || EMBEDDED.contains(extension)) && !tree.isIgnored(name)
        ? new Target.Missing(name, List.of(), List.of())
        : UNWRITTEN;
  }

  private @Nullable String file(String path) {
    for (String file : List.of(path, path + NOTE)) {
      if (tree.kind(file) == SourceTree.Kind.FILE) {
        return file;
      }
    }
    return null;
  }

  private static String withoutSlashes(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.length();
    return end > start && path.endsWith("/")
        ? path.substring(start, end - 1)
        : path.substring(start);
  }

  /** A file that was moved is still found by what a relative path ends with. */
  private static String withoutDots(String path) {
    int start = 0;
    while (path.startsWith("./", start) || path.startsWith("../", start)) {
      start = path.indexOf('/', start) + 1;
    }
    return path.substring(start);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return neighbours.of(destination, missing, work);
  }

  @Override
  public boolean knowsAnchors(String path) {
    return false;
  }

  /** A fragment may name a block, or headings one below another. */
  @Override
  public boolean lacksId(String path, String id) {
    return !id.startsWith("^") && id.indexOf('#') < 0;
  }
}
