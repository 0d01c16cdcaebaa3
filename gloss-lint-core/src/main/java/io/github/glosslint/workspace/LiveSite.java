package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.source.Edits;
import io.github.glosslint.source.SourceTree;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The linked site of a tree that is being edited. Not thread-safe. */
public final class LiveSite {

  private final SourceTree origin;
  private final EffectiveSettings settings;
  private final Clock clock;
  private final Renames renames;
  private final RunWatch watch;
  private final Edits edits = new Edits();
  private SourceTree tree;
  private @Nullable LinkedSite site;

  private LiveSite(
      SourceTree origin, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    this.origin = origin;
    this.settings = settings;
    this.clock = clock;
    this.renames = renames;
    this.watch = watch;
    this.tree = origin;
  }

  /**
   * The site of a tree, which is linked when somebody asks for it.
   *
   * @param renames for suggestions: what was renamed that links may still lead to
   * @param watch called from several threads
   */
  public static LiveSite of(
      SourceTree tree, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    return new LiveSite(tree, settings, clock, renames, watch);
  }

  /** The tree with all edits. */
  public SourceTree tree() {
    return tree;
  }

  /** The site as it is after all edits. */
  public LinkedSite site() {
    LinkedSite known = site;
    if (known == null) {
      known = SiteLinker.link(tree, settings, clock, renames, watch);
      site = known;
    }
    return known;
  }

  /** Gives a file another text; it need not exist. */
  public void put(String path, String text) {
    edits.put(path, text);
    reopen();
  }

  /** Takes a file away. */
  public void remove(String path) {
    edits.remove(path);
    reopen();
  }

  private void reopen() {
    tree = origin.edited(edits);
    site = null;
  }
}
