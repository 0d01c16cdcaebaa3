package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.HeadingIds;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Ids that a page has not, but would have with other settings or in another version of Hugo. Made
 * for pages of which somebody has missed one.
 */
final class OtherIds {

  private final Flavor flavor;
  private final BiFunction<String, Flavor, Document> reader;

  private final Map<String, Set<String>> withHtml = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> earlier = new ConcurrentHashMap<>();

  /**
   * @param flavor how the site is read
   * @param reader the facts of a page by its path, as another flavor has them
   */
  OtherIds(Flavor flavor, BiFunction<String, Flavor, Document> reader) {
    this.flavor = flavor;
    this.reader = reader;
  }

  /** Whether a page would have an id if goldmark kept its HTML. */
  boolean isLeftOut(String path, String id) {
    return !flavor.goldmark().html()
        && withHtml.computeIfAbsent(path, this::idsWithHtml).contains(id);
  }

  private Set<String> idsWithHtml(String path) {
    Set<String> ids = new HashSet<>();
    Document kept = reader.apply(path, flavor.with(flavor.goldmark().withHtml()));
    kept.anchors().forEach(anchor -> ids.add(anchor.id()));
    return ids;
  }

  /**
   * Whether a heading of a page had an id before Hugo 0.144, which took all texts of an element.
   */
  boolean isEarlier(String path, String id) {
    return earlier.computeIfAbsent(path, this::earlierIds).contains(id);
  }

  private Set<String> earlierIds(String path) {
    Set<String> all = new HashSet<>();
    HeadingIds ids = HeadingIds.of(flavor.anchors());
    for (Heading heading : reader.apply(path, flavor).headings()) {
      if (heading.explicit()) {
        ids.reserve(heading.id());
      } else {
        all.add(ids.next(heading.text()));
      }
    }
    return all;
  }
}
