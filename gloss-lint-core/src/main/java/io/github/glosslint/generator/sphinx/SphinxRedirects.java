package io.github.glosslint.generator.sphinx;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents that are no more, and whose URLs lead on: sphinxext-rediraffe 0.3 and
 * sphinx-reredirects.
 */
final class SphinxRedirects {

  /** The extensions, by the name of their setting. */
  private static final List<List<String>> EXTENSIONS =
      List.of(
          List.of("rediraffe_redirects", "sphinxext.rediraffe"),
          List.of("redirects", "sphinx_reredirects"));

  /** The first word of a line, which may be in quotes. */
  private static final Pattern FROM = Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+))\\s.*");

  private final TreeSet<String> documents = new TreeSet<>();

  /** Whether some are not known. */
  private boolean open;

  private SphinxRedirects() {}

  static SphinxRedirects of(SourceTree tree, SphinxConfig config) {
    SphinxRedirects redirects = new SphinxRedirects();
    for (List<String> each : EXTENSIONS) {
      if (config.hasExtension(each.get(1))) {
        redirects.read(tree, config, each.get(0));
      }
    }
    return redirects;
  }

  private void read(SourceTree tree, SphinxConfig config, String setting) {
    config.entries(setting).keySet().forEach(this::add);
    String file = UrlPath.normalize(config.source() + config.text(setting, ""));
    boolean named = !config.text(setting, "").isEmpty();
    SourceText list = named && file != null ? tree.text(file) : null;
    open |= config.isOpen(setting) || named && list == null;
    if (list != null) {
      for (String line : list.content().split("\n", -1)) {
        Matcher from = FROM.matcher(line);
        if (!line.strip().startsWith("#") && from.matches()) {
          add(from.group(1) != null ? from.group(1) : from.group(from.group(2) != null ? 2 : 3));
        }
      }
    }
  }

  /** Takes a path of a source, the name of a document, or a pattern. */
  private void add(String from) {
    // A pattern may stand for any of them.
    open |= from.indexOf('*') >= 0;
    documents.add(from);
    documents.add(UrlPath.withoutExtension(from));
  }

  /** Whether something may lead on from where a document was. */
  boolean covers(String document) {
    return open || documents.contains(document);
  }
}
