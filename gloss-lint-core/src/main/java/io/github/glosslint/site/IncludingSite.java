package io.github.glosslint.site;

import io.github.glosslint.source.Language;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site whose pages include files, which reading a page notes, and by default nothing else: facts
 * of an earlier run may stand for a page.
 */
public interface IncludingSite extends GeneratedSite {

  /**
   * The files that pages have included so far. Thread-safe, and a view: files that pages included
   * in an earlier run are added to it.
   */
  Set<String> included();

  @Override
  default @Nullable Set<String> broughtIn() {
    return Set.copyOf(included());
  }

  @Override
  default void bringIn(Set<String> files) {
    included().addAll(files);
  }

  @Override
  default Set<String> partsRead() {
    return included();
  }

  @Override
  default Set<String> partsOutside() {
    Set<String> outside = new HashSet<>();
    for (String path : included()) {
      if (Language.isMarkdown(path) && !isPage(path)) {
        outside.add(path);
      }
    }
    return outside;
  }
}
