package io.github.glosslint.generator.foreign;

import io.github.glosslint.generator.foreign.ForeignGenerator.Trait;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of settings tells of a generator, and that of the {@code package.json} beside. */
final class SettingsText {

  /** Parts of the names of packages that read Markdown, or content from wherever it may be. */
  private static final List<String> READERS =
      List.of(
          "-md",
          "content",
          "fumadocs",
          "keystatic",
          "mark",
          "matter",
          "md-",
          "mdsvex",
          "mdx",
          "nextra",
          "showdown",
          "tina",
          "unified",
          "velite");

  private SettingsText() {}

  /** Whether settings of such a name make a generator publish Markdown. */
  static boolean isOf(ForeignGenerator generator, String marker, String root, SourceTree tree) {
    if (generator.has(Trait.IS_NAMED)) {
      if (!generator.folders().isEmpty() && !hasFolder(generator, root, tree)) {
        return false;
      }
      String name = generator.name().toLowerCase(Locale.ROOT);
      return text(marker, tree).contains(name);
    }
    return !generator.has(Trait.NEEDS_PACKAGE)
        || mayReadMarkdown(text(root + "package.json", tree));
  }

  /** Whether one of the folders is there: what every project has is not read for nothing. */
  private static boolean hasFolder(ForeignGenerator generator, String root, SourceTree tree) {
    for (String folder : generator.folders()) {
      if (tree.kind(root.concat(folder)) == SourceTree.Kind.DIRECTORY) {
        return true;
      }
    }
    return false;
  }

  /** Whether a package may read Markdown: nobody knows of one that lists nothing. */
  private static boolean mayReadMarkdown(String list) {
    return !list.contains("ependencies") || READERS.stream().anyMatch(list::contains);
  }

  /**
   * The folder that Eleventy reads, with its final slash: {@code dir.input}, or what the command
   * says in {@code package.json}; that of the settings if neither does.
   */
  static String input(String marker, String root, SourceTree tree) {
    String said = first(Input.SETTING, text(marker, tree));
    String input = said == null ? first(Input.OPTION, text(root + "package.json", tree)) : said;
    String folder = input == null ? null : UrlPath.normalize(root + input + "/");
    return folder != null
            && !folder.isEmpty()
            && tree.kind(folder.substring(0, folder.length() - 1)) == SourceTree.Kind.DIRECTORY
        ? folder
        : root;
  }

  /** Patterns that are compiled for sites of Eleventy only. */
  private static final class Input {
    static final Pattern SETTING =
        Pattern.compile("(?:\\binput\\s*:|setInputDirectory\\()\\s*[\"']([^\"'\\n]+)[\"']");
    static final Pattern OPTION = Pattern.compile("eleventy\\b[^\"\\n]*--input[= ]([^\"\\s]+)");
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static String text(String path, SourceTree tree) {
    boolean isThere = tree.kind(path) == SourceTree.Kind.FILE;
    SourceText text = isThere ? tree.text(path) : null;
    return text == null ? "" : text.content();
  }
}
