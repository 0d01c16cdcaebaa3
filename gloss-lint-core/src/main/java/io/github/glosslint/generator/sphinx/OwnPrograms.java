package io.github.glosslint.generator.sphinx;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a project runs of its own at each build: its configuration, and extensions that are in the
 * tree. They are looked at only for a file or a name that is missing.
 */
final class OwnPrograms {

  private static final Pattern WRITING =
      Pattern.compile(
          "shutil\\.(?:copy|move)|\\.write(?:_text|lines)?\\(|\\bopen\\([^)\\n]*[\"'][wa]b?[\"']|subprocess\\."
              + "|os\\.(?:system|symlink)|urlretrieve|builder-inited|config-inited|\\bapidoc\\b|sphinx[-_]apidoc");

  /** Events of Sphinx at which a handler may resolve a reference. */
  private static final Pattern RESOLVING =
      Pattern.compile("\\.connect\\(\\s*[\"'](?:warn-)?missing-reference[\"']");

  /** A folder that is added to the path of modules, as far as it is written out. */
  private static final Pattern MODULE_FOLDER =
      Pattern.compile("sys\\.path\\.(?:insert|append)\\([^\"'\\n]*[\"']([^\"'\\n]+)[\"']");

  private final SourceTree tree;
  private final SphinxConfig config;

  OwnPrograms(SourceTree tree, SphinxConfig config) {
    this.tree = tree;
    this.config = config;
  }

  /** Whether a text in Python looks like that of a program that writes files. */
  static boolean isOne(String python) {
    return WRITING.matcher(python).find();
  }

  /** Whether one of the programs writes files and has the name of this one in quotes. */
  boolean mayWrite(String name) {
    return any(python -> names(python, name));
  }

  /** Whether one of the programs is asked for names that nothing has, and may know any. */
  boolean resolveNames() {
    return any(python -> RESOLVING.matcher(python).find());
  }

  private boolean any(Predicate<String> program) {
    if (program.test(config.text())) {
      return true;
    }
    Set<String> folders = moduleFolders();
    for (String extension : config.extensions()) {
      String module = extension.replace('.', '/');
      for (String folder : folders) {
        for (String file : new String[] {module + ".py", module + "/__init__.py"}) {
          String path = folder + file;
          SourceText text = tree.kind(path) == SourceTree.Kind.FILE ? tree.text(path) : null;
          if (text != null && program.test(text.content())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean names(String python, String name) {
    return (python.contains("\"" + name + "\"") || python.contains("'" + name + "'"))
        && isOne(python);
  }

  /** Folders of modules: they count from that of the configuration, or from the root of the run. */
  private Set<String> moduleFolders() {
    Set<String> folders = new LinkedHashSet<>();
    folders.add(config.source());
    Matcher added = MODULE_FOLDER.matcher(config.text());
    while (added.find()) {
      for (String from : new String[] {config.source(), ""}) {
        String folder = UrlPath.normalize(from + added.group(1) + "/");
        if (folder != null) {
          folders.add(folder);
        }
      }
    }
    return folders;
  }
}
