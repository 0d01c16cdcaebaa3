package io.github.glosslint.workspace;

import io.github.glosslint.document.Defect;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.workspace.LinkedSite.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists documents of the tree that were not read after all, and why. */
final class Unread {

  private final SourceTree tree;
  private final Dialects dialects;
  private final DocumentStore library;

  Unread(SourceTree tree, Dialects dialects, DocumentStore library) {
    this.tree = tree;
    this.dialects = dialects;
    this.library = library;
  }

  /** Who kept each document that is not read from being so, given what was linked. */
  Map<String, String> of(List<LinkedDocument> documents) {
    Map<String, String> leftOut = new HashMap<>();
    Set<String> linked = new HashSet<>(dialects.partsRead());
    for (LinkedDocument document : documents) {
      linked.add(document.path());
      for (Defect defect : document.document().defects()) {
        String by = reason(defect.kind());
        if (by != null && defect.location().path().equals(document.path())) {
          leftOut.put(document.path(), by);
        }
      }
    }
    for (Fault fault : library.errors()) {
      leftOut.put(fault.path(), "an internal error of gloss-lint");
    }
    for (String path : tree.documents()) {
      String by = linked.contains(path) ? null : dialects.leftOutBy(path);
      if (by != null) {
        leftOut.put(path, by);
      }
    }
    return leftOut;
  }

  /** Why a file with such a defect was not read; null if it was. */
  private static @Nullable String reason(Defect.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "unreadable";
      case TOO_LARGE -> "limits.max-file-size";
      case OUTSIDE_ROOT -> "outside the root";
      case NOT_TEXT -> "no text";
      default -> null;
    };
  }
}
