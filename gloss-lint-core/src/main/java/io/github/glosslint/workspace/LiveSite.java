package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.source.Edits;
import io.github.glosslint.source.ReadResult;
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
  private final FactSource known;
  private final Edits edits = new Edits();
  private SourceTree tree;
  private boolean kept;
  private @Nullable IncrementalLinker linker;
  private @Nullable LinkedSite site;

  private LiveSite(
      SourceTree origin,
      EffectiveSettings settings,
      Clock clock,
      Renames renames,
      RunWatch watch,
      FactSource known) {
    this.origin = origin;
    this.settings = settings;
    this.clock = clock;
    this.renames = renames;
    this.watch = watch;
    this.known = known;
    this.tree = origin;
  }

  /**
   * The site of a tree, which is linked on demand.
   *
   * @param renames for suggestions: what was renamed that links may still lead to
   * @param watch called from several threads
   */
  public static LiveSite of(
      SourceTree tree, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    return of(tree, settings, clock, renames, watch, FactSource.NONE);
  }

  /**
   * The same, some of whose facts need not be read unless it is {@link #keep kept}.
   *
   * @param known has the facts of those
   */
  public static LiveSite of(
      SourceTree tree,
      EffectiveSettings settings,
      Clock clock,
      Renames renames,
      RunWatch watch,
      FactSource known) {
    return new LiveSite(tree, settings, clock, renames, watch, known);
  }

  /** A copy with the same edits, which is linked anew and knows of none of each other's to come. */
  public LiveSite copy() {
    LiveSite copy = new LiveSite(origin, settings, clock, renames, watch, known);
    copy.edits.add(edits);
    copy.tree = origin.edited(copy.edits);
    copy.keep();
    return copy;
  }

  /** The tree with all edits. */
  public SourceTree tree() {
    return tree;
  }

  /** Keeps what linking again takes, for edits to come. */
  public void keep() {
    kept = true;
  }

  /** The site as it is after all edits, for one run of the rules. */
  public LinkedSite site() {
    if (!kept) {
      return SiteLinker.link(tree, settings, clock, renames, watch, known);
    }
    IncrementalLinker known = linker;
    if (known == null) {
      known = IncrementalLinker.open(tree, settings, clock, renames, watch);
      linker = known;
    }
    LinkedSite linked = site;
    if (linked == null) {
      linked = known.site();
      site = linked;
    }
    return linked.again();
  }

  /** Gives a file another text; it need not exist. */
  public void put(String path, String text) {
    edits.put(path, text);
    site = null;
    IncrementalLinker known = linker;
    // Should this throw, nobody knows what is linked.
    linker = null;
    if (known != null && known.rewrite(path, text)) {
      linker = known;
    } else {
      tree = origin.edited(edits);
    }
  }

  /** Gives a file or folder what the disk has, whatever it was given before. */
  public void refresh(String path) {
    edits.refresh(path);
    site = null;
    IncrementalLinker known = linker;
    linker = null;
    SourceTree disk = origin.edited(edits);
    ReadResult read = known == null ? null : disk.read(path);
    if (known != null
        && read != null
        && read.problem() == null
        && known.refresh(path, read.text().content())) {
      linker = known;
    } else {
      tree = disk;
    }
  }

  /** Takes a file away. */
  public void remove(String path) {
    edits.remove(path);
    site = null;
    linker = null;
    tree = origin.edited(edits);
  }
}
