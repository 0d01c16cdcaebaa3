package io.github.glosslint.workspace;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.ReadPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages again that show a file whose text is another now. Where they only share its
 * definitions, one is read for all of them, as long as it still defines the same labels: pages
 * depend on nothing else of a file that they share.
 */
final class ShownFile {

  private final String path;
  private final DocumentStore library;

  /** Shared files as they are now. */
  private final Map<DocumentId, Document> fresh = new HashMap<>();

  private ShownFile(String path, DocumentStore library) {
    this.path = path;
    this.library = library;
  }

  /**
   * The pages that show a file, as they are now; the library has them as well.
   *
   * @return empty if no page does, or if one of them has come to share other files, which may
   *     concern more than pages
   */
  static List<ReadPage> of(String path, List<Document> pages, DocumentStore library) {
    return new ShownFile(path, library).readAgain(pages);
  }

  private List<ReadPage> readAgain(List<Document> pages) {
    List<ReadPage> showing = new ArrayList<>();
    for (Document page : pages) {
      ReadPage read = library.read(page.path());
      if (files(read).contains(path)) {
        showing.add(read);
      }
    }
    if (showing.isEmpty()) {
      return showing;
    }
    ReadPage least = Collections.min(showing, Comparator.comparingInt(ShownFile::size));
    ReadPage first = read(least);
    first.fragments().forEach(fragment -> fresh.put(fragment.id(), fragment));
    ReadPage[] now = new ReadPage[showing.size()];
    Parallel.forEach(
        now.length,
        i -> {
          ReadPage page = showing.get(i);
          ReadPage sharing = page.equals(least) ? first : sharing(page);
          now[i] = sharing == null ? read(page) : sharing;
        });
    for (int i = 0; i < now.length; i++) {
      if (!files(now[i]).equals(files(showing.get(i)))) {
        return List.of();
      }
    }
    return List.of(now);
  }

  private static int size(ReadPage page) {
    return page.document().references().size() + page.document().links().size();
  }

  /** What a page and its shared files were read from. */
  private static Set<String> files(ReadPage page) {
    Set<String> files = new HashSet<>(page.document().files());
    page.fragments().forEach(fragment -> files.addAll(fragment.files()));
    return files;
  }

  private ReadPage read(ReadPage page) {
    String name = page.document().path();
    library.forget(name);
    return library.read(name);
  }

  /** A page with its shared files as they are now; null if it has to be read for that. */
  private @Nullable ReadPage sharing(ReadPage page) {
    if (isPasted(page.document())) {
      return null;
    }
    List<Document> fragments = new ArrayList<>(page.fragments().size());
    for (Document former : page.fragments()) {
      Document now = fresh.get(former.id());
      if (now == null || isPasted(former) || !labels(now).equals(labels(former))) {
        return null;
      }
      fragments.add(now);
    }
    ReadPage same = new ReadPage(page.document(), List.copyOf(fragments));
    library.replace(same);
    return same;
  }

  /** Whether a document has the file in its own text, too: it includes it more often than apart. */
  private boolean isPasted(Document document) {
    int apart = 0;
    for (Inclusion inclusion : document.inclusions()) {
      apart += inclusion.fragment().path().equals(path) ? 1 : 0;
    }
    int all = 0;
    for (Include include : document.includes()) {
      all += include.path().equals(path) ? 1 : 0;
    }
    return all > apart;
  }

  /** What a shared file defines by itself, and what it includes for the rest. */
  private static List<Object> labels(Document fragment) {
    Set<String> keys = new HashSet<>();
    fragment.definitions().forEach(definition -> keys.add(definition.key()));
    return List.of(keys, fragment.inclusions().stream().map(Inclusion::fragment).toList());
  }
}
