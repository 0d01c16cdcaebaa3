package io.github.glosslint.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which pages and files are a glossary, and how its entries are written.
 *
 * @param base what globs and paths are relative to, from the root of the run, see {@link
 *     Settings#base}
 * @param enabled false if the tree has no glossary, whatever it looks like
 * @param pages globs of pages that hold many entries
 * @param files globs of files that are an entry each
 * @param data YAML and JSON files whose items are entries
 * @param level of the headings that are terms; 0 to find it
 * @param adjacent whether headings with nothing between them are terms of one entry
 * @param aliasKeys keys of front matter and data that hold aliases
 * @param locale what entries are sorted by; null to find it
 */
public record GlossarySettings(
    String base,
    boolean enabled,
    List<String> pages,
    List<String> files,
    List<String> data,
    int level,
    boolean adjacent,
    List<String> aliasKeys,
    @Nullable Locale locale) {

  /**
   * Keys that hold aliases if the settings do not say. Hugo's {@code aliases} are URLs: a value
   * with a slash at its beginning is none.
   */
  public static final List<String> ALIAS_KEYS =
      List.of(
          "aka",
          "aliases",
          "also-known-as",
          "alternative-terms",
          "synonyms",
          "acronym",
          "acronyms",
          "abbreviation",
          "abbreviations");

  private static final GlossarySettings DEFAULTS =
      new GlossarySettings("", true, List.of(), List.of(), List.of(), 0, true, ALIAS_KEYS, null);

  public GlossarySettings {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
    data = List.copyOf(data);
    aliasKeys = List.copyOf(aliasKeys);
  }

  /** The default settings: glossaries are recognised. */
  public static GlossarySettings defaults() {
    return DEFAULTS;
  }

  /** Whether the settings name glossaries, so that no others are looked for. */
  public boolean isNamed() {
    return !pages.isEmpty() || !files.isEmpty() || !data.isEmpty();
  }

  /** The same with globs and paths that are relative to a folder. */
  public GlossarySettings from(String folder) {
    return new GlossarySettings(
        folder, enabled, pages, files, data, level, adjacent, aliasKeys, locale);
  }
}
