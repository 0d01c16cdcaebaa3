package io.github.glosslint.server;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a document may write that something is on another page, as far as the links of its folder
 * show: what a path means is up to the generator. For one question.
 */
final class PageSpelling {

  private final LinkedTree tree;
  private final ClientPositions places;
  private final String path;
  private final List<Written> links = new ArrayList<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * A destination in the folder.
   *
   * @param read as it was read, templates expanded
   * @param page that it leads to
   */
  private record Written(Location place, String read, String page) {

    /** Whether it is the path of the file. */
    boolean isPath() {
      String name = page.substring(page.lastIndexOf('/') + 1);
      return !read.startsWith("/") && withoutFragment(read).endsWith(name);
    }
  }

  /**
   * @param path of the document
   */
  PageSpelling(LinkedTree tree, ClientPositions places, String path) {
    this.tree = tree;
    this.places = places;
    this.path = path;
    String folder = TypedPaths.folder(path);
    for (LinkedDocument document : tree.site().documents()) {
      if (TypedPaths.folder(document.path()).equals(folder)) {
        read(document);
      }
    }
  }

  private void read(LinkedDocument document) {
    List<Link> all = document.document().links();
    for (int i = 0; i < all.size(); i++) {
      Link link = all.get(i);
      if (link.kind() == Link.Kind.INLINE) {
        add(link.destinationLocation(), link.destination(), document.linkTargets().get(i));
      }
    }
    List<Definition> definitions = document.document().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      Definition each = definitions.get(i);
      add(each.destinationLocation(), each.destination(), document.definitionTargets().get(i));
    }
  }

  private void add(Location place, String read, Target target) {
    if (target instanceof Target.Found found && !read.startsWith("#")) {
      links.add(new Written(place, read, found.path()));
    }
  }

  /** Empty for the document itself; null if unknown. */
  @Nullable String of(LinkedDocument page) {
    return known.computeIfAbsent(page.path(), any -> Optional.ofNullable(find(page))).orElse(null);
  }

  private @Nullable String find(LinkedDocument page) {
    if (page.path().equals(path)) {
      return "";
    }
    for (Written link : links) {
      String text = link.page().equals(page.path()) ? places.text(link.place().path()) : "";
      if (link.place().end() <= text.length()) {
        String written = withoutFragment(text.substring(link.place().start(), link.place().end()));
        if (!written.isEmpty()) {
          return written;
        }
      }
    }
    Path folder = tree.file(path).getParent();
    boolean paths = page.url().isEmpty() || links.stream().anyMatch(Written::isPath);
    return folder == null || !paths
        ? null
        : PathNames.slashed(folder.relativize(tree.file(page.path())));
  }

  private static String withoutFragment(String destination) {
    int sign = destination.indexOf('#');
    return sign < 0 ? destination : destination.substring(0, sign);
  }
}
