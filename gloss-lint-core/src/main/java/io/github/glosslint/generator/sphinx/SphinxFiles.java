package io.github.glosslint.generator.sphinx;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which files of the source folder are documents, by their names without their endings. */
final class SphinxFiles {

  private static final List<String> NEVER = List.of("**/_sources", ".#*", "**/.#*", "*.lproj/**");

  private final SourceTree tree;
  private final SphinxConfig config;
  private @Nullable Set<String> stems;
  private final List<String> suffixes;
  private final List<Pattern> included = new ArrayList<>();
  private final List<Pattern> excluded = new ArrayList<>();
  private final SortedMap<String, String> documents = new TreeMap<>();

  SphinxFiles(SourceTree tree, SphinxConfig config) {
    this.tree = tree;
    this.config = config;
    this.suffixes = config.suffixes();
    List<String> only = config.texts("include_patterns");
    (only.isEmpty() ? List.of("**") : only).forEach(glob -> included.add(SphinxGlob.of(glob)));
    List<String> not = new ArrayList<>(NEVER);
    for (String key :
        List.of("exclude_patterns", "templates_path", "html_static_path", "html_extra_path")) {
      not.addAll(config.texts(key));
    }
    not.forEach(glob -> excluded.add(SphinxGlob.of(glob)));
    // Of several sources of one name, the first by its path counts.
    for (String file : tree.files()) {
      for (String suffix : suffixes) {
        if (file.startsWith(config.source()) && file.endsWith(suffix) && !isLeftOut(file)) {
          documents.putIfAbsent(name(file, suffix), file);
        }
      }
    }
  }

  private String name(String file, String suffix) {
    return file.substring(config.source().length(), file.length() - suffix.length());
  }

  /** Whether patterns leave a file below the source folder out. */
  boolean isLeftOut(String file) {
    String below = file.substring(config.source().length());
    for (int slash = below.indexOf('/'); slash > 0; slash = below.indexOf('/', slash + 1)) {
      if (matches(excluded, below.substring(0, slash))) {
        return true;
      }
    }
    return matches(excluded, below) || !matches(included, below);
  }

  private static boolean matches(List<Pattern> patterns, String below) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(below).matches());
  }

  /** The documents by their names. */
  SortedMap<String, String> documents() {
    return Collections.unmodifiableSortedMap(documents);
  }

  /** The file of a document; null if there is none. */
  @Nullable String file(String name) {
    return documents.get(name);
  }

  /** The name of the document that a file is, or would be; null if it ends otherwise. */
  @Nullable String nameOf(String file) {
    if (!file.startsWith(config.source())) {
      return null;
    }
    for (String suffix : suffixes) {
      if (file.endsWith(suffix)) {
        return name(file, suffix);
      }
    }
    return null;
  }

  /** Whether a document is written in reStructuredText. */
  boolean isRst(String file) {
    Language language = Language.of(file);
    return language == null
        ? isOfType(file, Set.of("restructuredtext"))
        : language == Language.RESTRUCTURED_TEXT;
  }

  /** Whether a document is written in Markdown that is read by MyST. */
  boolean isMyst(String file) {
    return config.readsMarkdown()
        && (Language.of(file) == null
            ? isOfType(file, Set.of("markdown", "myst-nb"))
            : Language.isMarkdown(file));
  }

  private boolean isOfType(String file, Set<String> types) {
    return suffixes.stream()
        .anyMatch(suffix -> file.endsWith(suffix) && types.contains(config.fileType(suffix)));
  }

  /** Endings of documents whose language only the configuration tells. */
  Set<String> otherEndings() {
    Set<String> others = new TreeSet<>();
    for (String suffix : suffixes) {
      if (Language.of("x" + suffix) == null) {
        others.add(suffix);
      }
    }
    return others;
  }

  /** A name without the ending that sources have. */
  String withoutSuffix(String name) {
    for (String suffix : suffixes) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  /** Whether a file is a document. */
  boolean isDocument(String file) {
    String name = nameOf(file);
    return name != null && file.equals(documents.get(name));
  }

  /** Whether a file is there whose name is that of a document but for an ending unknown here. */
  boolean hasOther(@Nullable String name) {
    return name != null && stems().contains(name);
  }

  private synchronized Set<String> stems() {
    if (stems != null) {
      return stems;
    }
    Set<String> all = new HashSet<>();
    for (String file : tree.files()) {
      if (file.startsWith(config.source()) && nameOf(file) == null) {
        all.add(UrlPath.withoutExtension(file.substring(config.source().length())));
      }
    }
    stems = all;
    return all;
  }

  /** Whether some documents are in a language that is not read here. */
  boolean hasUnread() {
    return documents.values().stream().anyMatch(file -> !isRst(file) && !isMyst(file));
  }
}
