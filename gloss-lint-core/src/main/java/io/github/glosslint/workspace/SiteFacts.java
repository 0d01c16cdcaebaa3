package io.github.glosslint.workspace;

import io.github.glosslint.site.ReadPage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the facts of pages whose reading depends on more than their texts, as long as all of that is
 * as it was. Thread-safe but for what is called before and after pages are read.
 */
public interface SiteFacts {

  /** Has none. */
  SiteFacts NONE = new SiteFacts() {};

  /**
   * Pages that are others than they were, if nothing else changed that reading any page depends on.
   *
   * @param paths all documents
   * @return null if all pages are to be read
   */
  default @Nullable List<String> changed(List<String> paths) {
    return null;
  }

  /** Whether another text of a page concerns no other page. */
  default boolean isOwnAffair(ReadPage page) {
    return false;
  }

  /** What pages brought in, for each dialect; null for those whose pages are always read. */
  default List<@Nullable Set<String>> broughtIn() {
    return List.of();
  }

  /** All pages are to be read after all. */
  default void drop() {}

  /** What is known of a page; null if it is to be read. */
  default @Nullable ReadPage find(String path) {
    return null;
  }

  /** Has a document read. */
  default ReadPage reading(String path, Supplier<ReadPage> document) {
    return document.get();
  }

  /**
   * Takes what was read, before anything else is.
   *
   * @param paths all documents
   * @param pages gives the page of a path; null for those that are to be read each time
   * @param broughtIn as {@link #broughtIn()}
   */
  default void take(
      List<String> paths,
      Function<String, @Nullable ReadPage> pages,
      List<@Nullable Set<String>> broughtIn) {}
}
