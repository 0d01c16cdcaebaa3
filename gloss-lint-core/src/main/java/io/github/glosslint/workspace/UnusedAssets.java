package io.github.glosslint.workspace;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds files that only a page could show and that nothing in the tree mentions. */
final class UnusedAssets {

  private static final Set<String> SHOWN =
      Set.of(
          ".png",
          ".jpg",
          ".jpeg",
          ".gif",
          ".svg",
          ".webp",
          ".avif",
          ".bmp",
          ".tif",
          ".tiff",
          ".pdf",
          ".mp4",
          ".webm",
          ".mov",
          ".ogg",
          ".mp3",
          ".wav",
          ".drawio",
          ".excalidraw");

  /** Files besides documents that may mention an asset although nobody reads their links. */
  static final Set<String> MENTIONING =
      Set.of(
          ".css",
          ".scss",
          ".sass",
          ".less",
          ".js",
          ".mjs",
          ".ts",
          ".json",
          ".yml",
          ".yaml",
          ".xml",
          ".webmanifest",
          ".toml",
          ".liquid",
          ".rb",
          ".csv",
          ".tsv",
          ".txt");

  private UnusedAssets() {}

  static Set<String> of(SourceTree tree, List<LinkedDocument> documents) {
    Set<String> unused = new TreeSet<>();
    for (String path : tree.files()) {
      if (SHOWN.contains(UrlPath.extension(path))) {
        unused.add(path);
      }
    }
    Set<String> read = new HashSet<>();
    for (LinkedDocument document : documents) {
      read.add(document.path());
      remove(document.linkTargets(), unused);
      remove(document.definitionTargets(), unused);
    }
    for (String path : tree.files()) {
      if (!unused.isEmpty()
          && !read.contains(path)
          && (Language.of(path) != null || MENTIONING.contains(UrlPath.extension(path)))) {
        String text = tree.read(path).text().content();
        unused.removeIf(asset -> text.contains(UrlPath.name(asset)));
      }
    }
    return unused;
  }

  private static void remove(List<Target> targets, Set<String> unused) {
    for (Target target : targets) {
      if (target instanceof Target.Found found) {
        unused.remove(found.path());
      }
    }
  }
}
