package io.github.glosslint.workspace;

import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.ReadPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages of sites that need not be read, since an earlier run has read them. */
final class KeptPages {

  private final SiteFacts facts;
  private final Dialects dialects;
  private final DocumentStore library;

  KeptPages(SiteFacts facts, Dialects dialects, DocumentStore library) {
    this.facts = facts;
    this.dialects = dialects;
    this.library = library;
  }

  /**
   * Reads the pages that changed, and if these changes are their own affair, has others not read.
   */
  void recall(List<String> paths) {
    List<String> changed = facts.changed(paths);
    if (changed == null) {
      return;
    }
    List<Dialect> all = dialects.all();
    List<@Nullable Set<String>> broughtIn = facts.broughtIn();
    List<ReadPage> read = new ArrayList<>(changed.size());
    changed.forEach(path -> read.add(library.read(path)));
    boolean own = broughtIn.size() == all.size();
    for (int i = 0; i < read.size() && own; i++) {
      own = facts.isOwnAffair(read.get(i));
    }
    if (!own) {
      facts.drop();
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      Set<String> files = broughtIn.get(i);
      if (files != null) {
        all.get(i).bringIn(files);
      }
    }
  }

  /** Keeps the pages that were read for a run to come. */
  void take(List<String> paths) {
    List<@Nullable Set<String>> broughtIn = new ArrayList<>();
    dialects.all().forEach(dialect -> broughtIn.add(dialect.broughtIn()));
    facts.take(
        paths,
        path -> {
          Dialect dialect = dialects.of(path);
          boolean kept = !dialect.isReadAlone(path) && dialect.broughtIn() != null;
          return kept ? library.read(path) : null;
        },
        broughtIn);
  }
}
