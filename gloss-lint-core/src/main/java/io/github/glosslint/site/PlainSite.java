package io.github.glosslint.site;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose pages are their files: none has anything of another, all are Markdown of one
 * flavor, and readers are shown a list of them. Such are wikis, vaults, and sites whose pages are
 * found by their paths alone.
 */
public abstract class PlainSite implements GeneratedSite {

  protected final SourceTree tree;
  protected final String root;
  protected final Flavor flavor;
  protected final Neighbours neighbours;
  private final Set<String> markers;

  /**
   * @param root the folder, with its final slash; empty for that of the run
   * @param marker the file that tells that there is such a site
   */
  protected PlainSite(SourceTree tree, String root, String marker, Flavor flavor) {
    this.tree = tree;
    this.root = root;
    this.markers = Set.of(marker);
    this.flavor = flavor;
    this.neighbours = Neighbours.of(tree);
  }

  @Override
  public final String root() {
    return root;
  }

  @Override
  public final Set<String> markers() {
    return markers;
  }

  @Override
  public final @Nullable String leftOutBy(String path) {
    return null;
  }

  @Override
  public ReadPage read(String path) {
    return MarkupReader.read(tree, path, flavor);
  }

  @Override
  public final boolean isReadAlone(String path) {
    return true;
  }

  @Override
  public final boolean isOwnAffair(String path, @Nullable String before, String after) {
    return isPage(path);
  }

  @Override
  public String base(String path, boolean rooted) {
    return rooted ? "" : UrlPath.folder(path);
  }

  /** A page or a file that a destination leads to, whose fragment is still to be judged. */
  protected static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE);
  }

  @Override
  public final boolean mayLeadTo(String path) {
    return true;
  }

  /** Nobody knows which page stands for a folder. */
  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return target.isEmpty() || target.endsWith("/") ? null : target;
  }

  @Override
  public final boolean isAlwaysFine(String target, Destination destination) {
    return !Language.isMarkdown(target);
  }
}
