package io.github.glosslint.generator.sphinx;

import io.github.glosslint.python.PyValue;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.PathNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the pages of a project have in common while they are read. */
final class SphinxProject {

  /** Documents and labels that Sphinx makes itself. */
  static final Set<String> GENERATED = Set.of("genindex", "modindex", "py-modindex", "search");

  private final SphinxConfig config;
  private final SphinxFiles files;
  private final Map<String, String> externalRoles = new HashMap<>();
  private final boolean labelsSections;
  private final boolean prefixed;

  SphinxProject(SphinxConfig config, SphinxFiles files) {
    this.config = config;
    this.files = files;
    this.labelsSections = config.hasExtension("sphinx.ext.autosectionlabel");
    this.prefixed = config.flag("autosectionlabel_prefix_document");
    for (Map.Entry<String, PyValue> entry : config.entries("extlinks").entrySet()) {
      PyValue value = entry.getValue();
      boolean known =
          value instanceof PyValue.Sequence pair
              && !pair.items().isEmpty()
              && pair.items().get(0) instanceof PyValue.Text;
      externalRoles.put(entry.getKey(), known ? SphinxConfig.texts(value).get(0) : "");
    }
  }

  SphinxConfig config() {
    return config;
  }

  SphinxFiles files() {
    return files;
  }

  /** The address behind a role of {@code extlinks}, empty if unknown; null if it is none. */
  @Nullable String externalRole(String role) {
    return externalRoles.get(role);
  }

  /** Whether the titles of sections are labels. */
  boolean labelsSections() {
    return labelsSections;
  }

  /** The label that a section gets. */
  String sectionLabel(String page, String title) {
    return prefixed ? files.nameOf(page) + ":" + title : title;
  }

  boolean isGenerated(String document) {
    return GENERATED.contains(document);
  }

  /** The name of the document that a page names. */
  String document(String page, String written) {
    String own = files.nameOf(page);
    String folder = own == null ? "" : UrlPath.folder(own);
    // Above the source folder, Sphinx stays in it.
    return PathNames.clamped(written.startsWith("/") ? written : folder + written);
  }

  /** The documents that match a pattern on a page. */
  List<String> matching(String page, String written) {
    Pattern pattern = SphinxGlob.of(document(page, written));
    List<String> all = new ArrayList<>();
    for (String name : files.documents().keySet()) {
      if (pattern.matcher(name).matches()) {
        all.add(name);
      }
    }
    return all;
  }
}
