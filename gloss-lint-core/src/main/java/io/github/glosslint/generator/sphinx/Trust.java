package io.github.glosslint.generator.sphinx;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How far what is read here is all that there is: extensions, inventories of other projects, and
 * sources in other languages may define more.
 *
 * @param hasUnread whether there are documents that are not read
 * @param hasInventories whether names of other projects are known to the build
 * @param owned kinds of names that Sphinx never looks for in other projects, such as {@code
 *     std:doc}
 * @param hasObjects whether names of program objects may be documented
 * @param writesPages whether an extension writes documents
 * @param isProgram whether the configuration writes files or runs programs that may
 * @param isBuilt whether a build makes the configuration, and so may write any file
 * @param knowsFiles whether the files are known that are documents
 * @param programs extensions in the tree, which may write what they name
 * @param linksFiles whether {@code rst.linker} writes {@code a (links).rst} beside {@code a.rst}
 * @param folders the folders of the source that hold documents, with their final slash
 */
record Trust(
    boolean hasUnread,
    boolean hasInventories,
    Set<String> owned,
    boolean hasObjects,
    boolean writesPages,
    boolean isProgram,
    boolean isBuilt,
    boolean knowsFiles,
    OwnPrograms programs,
    boolean linksFiles,
    Set<String> folders) {

  /** Extensions that write documents. */
  private static final Set<String> WRITERS =
      Set.of(
          "autoapi.extension",
          "autodoc2",
          "sphinx.ext.apidoc",
          "sphinxcontrib.apidoc",
          "sphinx.ext.autosummary",
          "sphinx_gallery.gen_gallery",
          "sphinx_gallery.load_style",
          "exhale",
          "ablog",
          "sphinx_multiversion",
          "sphinxcontrib.jsonschema",
          "nbgallery",
          "nbsphinx",
          "sphinx_js",
          "sphinx_click",
          "sphinx_external_toc");

  private static final String DISABLED = "intersphinx_disabled_reftypes";

  private static final Pattern OBJECTS =
      Pattern.compile("autodoc|autoapi|autosummary|apidoc|breathe|exhale|automodapi|numpydoc");

  static Trust of(SourceTree tree, SphinxConfig config, SphinxFiles files) {
    boolean open = config.isOpen("extensions");
    boolean writes = open;
    boolean objects = open;
    for (String extension : config.extensions()) {
      writes |= WRITERS.contains(extension);
      objects |= OBJECTS.matcher(extension).find();
    }
    boolean built = config.isTemplate();
    boolean program = built || OwnPrograms.isOne(config.text());
    boolean known = true;
    for (String key :
        Set.of("exclude_patterns", "include_patterns", "source_suffix", "templates_path")) {
      known &= !config.isOpen(key);
    }
    Set<String> folders = new TreeSet<>();
    files.documents().keySet().forEach(name -> folders.add(UrlPath.folder(name)));
    return new Trust(
        files.hasUnread(),
        config.hasExtension("sphinx.ext.intersphinx") || open,
        owned(config),
        objects,
        writes || program,
        program,
        built,
        known,
        new OwnPrograms(tree, config),
        config.hasExtension("rst.linker"),
        Set.copyOf(folders));
  }

  /**
   * {@code intersphinx_disabled_reftypes}, which has documents by default since Sphinx 5.0, or what
   * is known of it.
   */
  private static Set<String> owned(SphinxConfig config) {
    boolean said = config.get(DISABLED) != null;
    if (config.isOpen("extensions") || !said && config.isOpen(DISABLED)) {
      // One that is not known may resolve names, as intersphinx does.
      return Set.of();
    }
    return said ? Set.copyOf(config.texts(DISABLED)) : Set.of("std:doc");
  }

  /**
   * Whether a name that no project is named for may be one of another project.
   *
   * @param kind a kind of names of Sphinx' standard domain, such as {@code doc}
   */
  boolean looksElsewhere(String kind) {
    return hasInventories
        && !owned.contains("*")
        && !owned.contains("std:*")
        && !owned.contains("std:" + kind);
  }

  /**
   * Whether the build may write a file that pages include: one in a folder that it makes, one that
   * an extension makes of the file beside it, or one that an extension of the project names.
   */
  boolean mayWriteInclude(SourceTree tree, String source, String path) {
    String folder = UrlPath.folder(path);
    boolean made =
        writesPages
            && !folder.isEmpty()
            && path.startsWith(source)
            && tree.kind(folder.substring(0, folder.length() - 1)) == SourceTree.Kind.MISSING;
    boolean linked = linksFiles && UrlPath.withoutExtension(path).endsWith(" (links)");
    return made
        || linked
        || isBuilt
        || tree.mayAppear(path)
        || programs.mayWrite(UrlPath.name(path));
  }

  /** Whether something may write a document: an extension does where nobody has put one. */
  boolean mayBeWritten(String document) {
    return isBuilt || writesPages && !folders.contains(UrlPath.folder(document));
  }
}
