package io.github.glosslint.document;

import org.jspecify.annotations.Nullable;

/** The labels defined for a page. */
@FunctionalInterface
public interface Labels {

  Labels NONE = key -> null;

  /**
   * The definition that wins for a label.
   *
   * @param key the label as the dialect compares labels
   * @return null if nothing defines it
   */
  @Nullable Definition find(String key);
}
