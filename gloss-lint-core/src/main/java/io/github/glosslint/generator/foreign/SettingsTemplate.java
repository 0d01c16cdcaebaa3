package io.github.glosslint.generator.foreign;

import io.github.glosslint.generator.foreign.ForeignGenerator.Trait;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings that a build makes from a template, such as {@code book.toml.in}. The build may write
 * pages, too, and nobody knows the settings before it, so that the generator is none of those that
 * are understood.
 *
 * @param generator who reads the settings
 * @param settings the name of the file that the build makes
 * @param key what the settings call the folder of the pages
 * @param usual that folder, if the template does not name it; empty for that of the template
 */
record SettingsTemplate(ForeignGenerator generator, String settings, String key, String usual) {

  /** How templates of Autoconf, CMake and Meson end, and those of template languages. */
  private static final List<String> ENDINGS =
      List.of(".in", ".tmpl", ".tpl", ".template", ".j2", ".jinja", ".jinja2", ".erb", ".mustache");

  private static final Set<Trait> TRAITS = Set.of(Trait.MAKES_LABELS, Trait.IS_BUILT);

  private static final List<SettingsTemplate> ALL =
      List.of(
          of("mdBook", "book.toml", "src", "src"),
          of("MkDocs", "mkdocs.yml", "docs_dir", "docs"),
          of("MkDocs", "mkdocs.yaml", "docs_dir", "docs"),
          of("Jekyll", "_config.yml", "source", ""),
          of("Hugo", "hugo.toml", "contentDir", "content"),
          of("Hugo", "hugo.yaml", "contentDir", "content"));

  private static SettingsTemplate of(String name, String settings, String key, String usual) {
    return new SettingsTemplate(
        new ForeignGenerator(name, List.of(), List.of(), TRAITS), settings, key, usual);
  }

  /**
   * A folder that is published by settings of a template.
   *
   * @param folder with its final slash; empty for the whole tree
   */
  record Use(ForeignGenerator generator, String template, String folder) {}

  /** The folders that templates of a tree publish which lie beside no settings. */
  static List<Use> uses(SourceTree tree) {
    List<Use> uses = new ArrayList<>();
    for (SettingsTemplate template : ALL) {
      for (String ending : ENDINGS) {
        for (String path : tree.named(template.settings.concat(ending))) {
          String folder = template.folder(path, tree);
          if (folder != null) {
            uses.add(new Use(template.generator, path, folder));
          }
        }
      }
    }
    return uses;
  }

  private @Nullable String folder(String path, SourceTree tree) {
    String root = UrlPath.folder(path);
    if (tree.kind(root + settings) != SourceTree.Kind.MISSING) {
      return null;
    }
    for (String source : sources(tree.read(path).text().content())) {
      String folder = UrlPath.normalize(root + source + "/");
      boolean isThere =
          folder != null
              && (folder.isEmpty()
                  || tree.kind(folder.substring(0, folder.length() - 1))
                      == SourceTree.Kind.DIRECTORY);
      if (isThere) {
        return folder;
      }
    }
    return root.isEmpty() ? null : root;
  }

  /** Folders that the pages may be in, below that of the template, the likeliest first. */
  private List<String> sources(String text) {
    Matcher said =
        Pattern.compile("(?m)^\\h*" + key + "\\h*[:=]\\h*[\"']?([^\"'#\\n]*)").matcher(text);
    return said.find() ? List.of(said.group(1).strip(), usual) : List.of(usual);
  }
}
