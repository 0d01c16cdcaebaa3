package io.github.glosslint.workspace;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.site.Anchors;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.text.Origins;
import io.github.glosslint.workspace.LinkedSite.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All documents that were read. A document that nobody asked for is read when a fragment needs its
 * anchors; each is read once. Thread-safe.
 */
final class DocumentStore {

  private final Function<String, Dialect> dialects;
  private final Function<String, Boolean> readable;
  private final FactSource kept;
  private final UnaryOperator<Document> transport;
  private final SharedFacts shared = new SharedFacts();
  private final Map<String, ReadPage> pages = new ConcurrentHashMap<>();
  private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
  private final Map<String, Fault> errors = new ConcurrentHashMap<>();

  /**
   * @param dialects which dialect reads a path
   * @param readable whether a path is a file in a language with anchors
   * @param kept has the facts of documents that need not be read
   * @param transport what the facts of each document go through once they are read
   */
  DocumentStore(
      Function<String, Dialect> dialects,
      Function<String, Boolean> readable,
      FactSource kept,
      UnaryOperator<Document> transport) {
    this.dialects = dialects;
    this.kept = kept;
    this.transport = transport;
    this.readable = readable;
  }

  /** Reads a document. A fault of ours leaves it empty and is kept for the report. */
  ReadPage read(String path) {
    ReadPage known = pages.get(path);
    if (known != null) {
      return known;
    }
    // Reading takes long, so nobody waits for it: if two read the same, the first one counts.
    ReadPage read = readNow(path);
    ReadPage first = pages.putIfAbsent(path, read);
    return first == null ? read : first;
  }

  private ReadPage readNow(String path) {
    try {
      Dialect dialect = dialects.apply(path);
      if (!dialect.isReadAlone(path)) {
        ReadPage known = kept.sites().find(path);
        return transported(known == null ? read(path, dialect) : known);
      }
      Document facts = kept.find(path);
      ReadPage page = transported(facts == null ? read(path, dialect) : ReadPage.of(facts));
      kept.add(page.document());
      return page;
    } catch (RuntimeException | StackOverflowError e) {
      fail(path, e);
      return nothing(path);
    }
  }

  private ReadPage read(String path, Dialect dialect) {
    return kept.sites().reading(path, () -> dialect.read(path));
  }

  private ReadPage transported(ReadPage page) {
    List<Document> fragments = page.fragments();
    return new ReadPage(
        shared.share(transport.apply(page.document())),
        fragments.isEmpty() ? fragments : fragments.stream().map(transport).toList());
  }

  /**
   * Gives a document up that hangs: a fault of ours, for everything in a document has a limit that
   * counts work. A read that is still running is discarded.
   *
   * @param patience how long it was waited for
   */
  Document giveUp(String path, Duration patience) {
    String message = "reading was aborted after " + patience.toMinutes() + " minutes";
    fail(path, new IllegalStateException(message));
    ReadPage nothing = nothing(path);
    pages.put(path, nothing);
    return nothing.document();
  }

  private static ReadPage nothing(String path) {
    Document nothing =
        new DocumentBuilder(path, Syntax.GFM, Origins.verbatim(path, 0)).anchorsUnknown().build();
    return ReadPage.of(nothing);
  }

  /** Forgets a document, which is read anew on demand. */
  void forget(String path) {
    pages.remove(path);
    anchors.remove(path);
  }

  /** Gives a page other facts. */
  void replace(ReadPage page) {
    pages.put(page.document().path(), page);
    anchors.remove(page.document().path());
  }

  /** The files that were read. */
  Set<String> paths() {
    return pages.keySet();
  }

  void fail(String path, Throwable cause) {
    errors.putIfAbsent(path, new Fault(path, cause));
  }

  List<Fault> errors() {
    return List.copyOf(new TreeMap<>(errors).values());
  }

  /** The anchors of a file; null if it is in no language that has any. */
  @Nullable Anchors anchors(String path) {
    Anchors known = anchors.get(path);
    if (known != null || !readable.apply(path)) {
      return known;
    }
    Document document = read(path).document();
    Dialect dialect = dialects.apply(path);
    Anchors made =
        Anchors.of(
            document,
            dialect.idsAround(path),
            dialect.openIdsAround(path),
            lostIds(document),
            dialect.decomposesIds(path));
    Anchors first = anchors.putIfAbsent(path, made);
    return first == null ? made : first;
  }

  /** Ids of the headings that defects of the document swallow. */
  static Set<String> lostIds(Document document) {
    if (document.defects().isEmpty()) {
      return Set.of();
    }
    Set<String> lost = new HashSet<>();
    for (Defect defect : document.defects()) {
      for (String heading : defect.lostIds()) {
        lost.add(heading);
        lost.add(HeadingIds.of(AnchorStyle.KRAMDOWN_GFM).next(heading));
      }
    }
    return lost;
  }
}
