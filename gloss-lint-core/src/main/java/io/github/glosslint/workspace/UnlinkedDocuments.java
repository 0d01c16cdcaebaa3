package io.github.glosslint.workspace;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.SourceProblem;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents of which nothing is linked, so that rules can tell what is wrong with their files. */
final class UnlinkedDocuments {

  private UnlinkedDocuments() {}

  /** Folders that could not be listed stand for the documents in them. */
  static void addUnread(SourceTree tree, List<LinkedDocument> documents) {
    for (SourceProblem problem : tree.problems()) {
      DocumentBuilder builder =
          new DocumentBuilder(problem.path(), Syntax.GFM, Origins.verbatim(problem.path(), 0));
      SourceDefects.add(problem, builder);
      documents.add(unlinked(builder.build(), ""));
    }
  }

  /** Files that are no documents and have something wrong that a rule should tell. */
  static void addUnparsable(List<Dialect> dialects, List<LinkedDocument> documents) {
    Map<String, List<Defect>> all = new TreeMap<>();
    for (Dialect dialect : dialects) {
      dialect
          .defects()
          .forEach(
              (path, defects) -> all.computeIfAbsent(path, p -> new ArrayList<>()).addAll(defects));
    }
    for (Map.Entry<String, List<Defect>> entry : all.entrySet()) {
      String path = entry.getKey();
      DocumentBuilder builder = new DocumentBuilder(path, Syntax.GFM, Origins.verbatim(path, 0));
      entry.getValue().forEach(builder::add);
      documents.add(unlinked(builder.build(), ""));
    }
  }

  /** What is left of a document that a fault of ours keeps from being linked. */
  static LinkedDocument failed(Document document, String url) {
    Document nothing =
        new DocumentBuilder(
                document.path(), document.syntax(), Origins.verbatim(document.path(), 0))
            .anchorsUnknown()
            .build();
    return unlinked(nothing, url);
  }

  private static LinkedDocument unlinked(Document document, String url) {
    return new LinkedDocument(
        document, url, List.of(), List.of(), true, true, Showings.ofPage(document.path()));
  }
}
