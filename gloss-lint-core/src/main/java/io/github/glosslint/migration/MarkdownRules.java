package io.github.glosslint.migration;

import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of markdownlint and rumdl by their codes and names: what a file says of each, and which
 * of ours means the same.
 */
final class MarkdownRules {

  /** Codes with their names; those of rumdl alone begin with MD057 and MD061. */
  private static final String NAMES =
      """
      MD001 heading-increment
      MD002 first-heading-h1 first-header-h1
      MD003 heading-style
      MD004 ul-style
      MD005 list-indent
      MD006 ul-start-left
      MD007 ul-indent
      MD009 no-trailing-spaces
      MD010 no-hard-tabs
      MD011 no-reversed-links
      MD012 no-multiple-blanks
      MD013 line-length
      MD014 commands-show-output
      MD018 no-missing-space-atx
      MD019 no-multiple-space-atx
      MD020 no-missing-space-closed-atx
      MD021 no-multiple-space-closed-atx
      MD022 blanks-around-headings
      MD023 heading-start-left
      MD024 no-duplicate-heading
      MD025 single-title single-h1
      MD026 no-trailing-punctuation
      MD027 no-multiple-space-blockquote
      MD028 no-blanks-blockquote
      MD029 ol-prefix
      MD030 list-marker-space
      MD031 blanks-around-fences
      MD032 blanks-around-lists
      MD033 no-inline-html
      MD034 no-bare-urls
      MD035 hr-style
      MD036 no-emphasis-as-heading
      MD037 no-space-in-emphasis
      MD038 no-space-in-code
      MD039 no-space-in-links
      MD040 fenced-code-language
      MD041 first-line-heading first-line-h1
      MD042 no-empty-links
      MD043 required-headings
      MD044 proper-names
      MD045 no-alt-text
      MD046 code-block-style
      MD047 single-trailing-newline
      MD048 code-fence-style
      MD049 emphasis-style
      MD050 strong-style
      MD051 link-fragments
      MD052 reference-links-images
      MD053 link-image-reference-definitions
      MD054 link-image-style
      MD055 table-pipe-style
      MD056 table-column-count
      MD057 existing-relative-links
      MD058 blanks-around-tables
      MD059 descriptive-link-text
      MD060 table-column-style
      MD061 forbidden-terms
      MD062 link-destination-whitespace
      MD063 heading-capitalization
      MD064 no-multiple-consecutive-spaces
      MD065 blanks-around-horizontal-rules
      MD066 footnote-validation
      MD067 footnote-definition-order
      MD068 empty-footnote-definition
      MD069 no-duplicate-list-markers
      MD070 nested-code-fence
      MD071 blank-line-after-frontmatter
      MD072 frontmatter-key-sort
      MD073 toc-validation
      MD074 mkdocs-nav
      MD075 orphaned-table-rows
      MD076 list-item-spacing
      MD077 list-continuation-indent
      MD078 missing-chunk-labels
      MD079 chunk-label-spaces
      MD080 heading-anchor-collision
      MD081 no-excessive-emphasis
      MD082 no-empty-sections
      MD083 mojibake
      MD084 invisible-characters
      MD085 paragraph-continuation-indent
      MD086 no-unclosed-comments
      MD087 unused-disable-comment
      MD088 quotes-dashes
      """;

  /** Tags of markdownlint, with the rules that may have a counterpart here. */
  private static final String TAGS =
      """
      accessibility MD045 MD059
      atx
      atx_closed
      blank_lines
      blockquote
      bullet
      code
      emphasis
      hard_tab
      headings MD001 MD024 MD025 MD041 MD043
      hr
      html
      images MD045 MD052 MD053 MD054
      indentation
      language
      line_length
      links MD011 MD034 MD039 MD042 MD051 MD052 MD053 MD054 MD059
      ol
      spaces
      spelling
      table
      ul
      url MD034
      whitespace
      """;

  private static final Map<String, String> CODES = codes();
  private static final Map<String, List<String>> BY_TAG = byTag();

  private final Draft draft;
  private final Map<String, State> states = new LinkedHashMap<>();

  MarkdownRules(Draft draft) {
    this.draft = draft;
  }

  /**
   * What a file says of a rule.
   *
   * @param key the key that said so
   * @param severity null if the file does not say
   */
  private record State(String key, boolean on, @Nullable Severity severity) {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    for (String line : NAMES.lines().toList()) {
      String[] names = line.split(" ", -1);
      for (String name : names) {
        codes.put(name.toLowerCase(Locale.ROOT), names[0]);
      }
    }
    return codes;
  }

  private static Map<String, List<String>> byTag() {
    Map<String, List<String>> tags = new TreeMap<>();
    for (String line : TAGS.lines().toList()) {
      List<String> words = List.of(line.split(" ", -1));
      tags.put(words.get(0), words.subList(1, words.size()));
    }
    return tags;
  }

  /** The code of a rule, given that or a name of it; null if there is none. */
  static @Nullable String code(String name) {
    return CODES.get(name.toLowerCase(Locale.ROOT));
  }

  /** The rules that a tag stands for, as far as they matter here; null if it is no tag. */
  static @Nullable List<String> tagged(String name) {
    return BY_TAG.get(name.toLowerCase(Locale.ROOT));
  }

  static Set<String> names() {
    return CODES.keySet();
  }

  static Set<String> tags() {
    return BY_TAG.keySet();
  }

  /** Notes that a key turns a rule on or off; of several, the last one counts. */
  void set(String key, String code, boolean on, @Nullable Severity severity) {
    states.remove(code);
    states.put(code, new State(key, on, severity));
  }

  /** Notes that a key turns all rules off of which no key says anything. */
  void othersOff(String key) {
    for (String code : Set.copyOf(CODES.values())) {
      if (!states.containsKey(code) && draft.meant(code) != null) {
        states.put(code, new State(key, false, null));
      }
    }
  }

  /** Whether a rule has a counterpart here; the key is left if not. */
  boolean isOurs(String key, String code) {
    if (draft.meant(code) != null) {
      return true;
    }
    draft.leave(key, Reasons.STYLE);
    return false;
  }

  /** Has our rules do what was noted. */
  void apply() {
    states.forEach(
        (code, state) -> {
          RulePage page = draft.meant(code);
          if (page == null) {
            draft.leave(state.key(), Reasons.STYLE);
          } else if (state.on()) {
            draft.on(state.key(), page.id().value(), state.severity());
          } else {
            draft.off(state.key(), page.id().value());
          }
        });
  }

  /** Has our rules do what was noted, for some files. */
  void apply(String key, List<String> globs) {
    Map<String, Severity> severities = new TreeMap<>();
    states.forEach(
        (code, state) -> {
          RulePage page = draft.meant(code);
          if (page == null) {
            draft.leave(state.key(), Reasons.STYLE);
          } else if (!state.on()) {
            severities.put(page.id().value(), Severity.OFF);
          } else if (state.severity() != null) {
            severities.put(page.id().value(), state.severity());
          } else if (page.severity() == Severity.OFF) {
            severities.put(page.id().value(), Severity.WARNING);
          } else {
            severities.put(page.id().value(), page.severity());
          }
        });
    draft.override(key, globs, severities);
  }

  /** Sets an option of a rule that our rule has as well. */
  void option(String ruleKey, String code, String name, @Nullable Object value) {
    String key = ruleKey + "." + name;
    switch (code + " " + name.replace('-', '_')) {
      case "MD024 siblings_only" -> {
        if (value instanceof Boolean flag) {
          draft.option(key, code, "siblings-only", flag);
        }
      }
      case "MD059 prohibited_texts" -> draft.option(key, code, "words", ForeignValues.texts(value));
      case "MD052 ignored_labels", "MD052 ignore" -> {
        for (String label : ForeignValues.texts(value)) {
          draft.ignoreLabel(key, "(?i)" + Patterns.quoted(label));
        }
      }
      case "MD051 ignored_pattern" -> {
        String pattern = ForeignValues.text(value);
        if (pattern == null || pattern.isEmpty()) {
          draft.take(key);
        } else {
          draft.ignore(key, List.of("anchor/missing"), "fragment", pattern);
        }
      }
      case "MD053 ignored_definitions" -> {
        for (String label : ForeignValues.texts(value)) {
          draft.ignore(
              key, List.of("definition/unused"), "label", "(?i)^" + Patterns.quoted(label) + "$");
        }
      }
      case "MD051 anchor_style" -> anchors(key, String.valueOf(value));
      case "MD051 ignore_case" ->
          draft.leave(key, "fragments are compared as browsers do, with their case");
      default -> draft.leave(key, "gloss-lint has no such option");
    }
  }

  private void anchors(String key, String style) {
    switch (style.toLowerCase(Locale.ROOT)) {
      case "github" -> draft.take(key);
      case "kramdown", "kramdown-gfm" -> draft.anchors(key, style.toLowerCase(Locale.ROOT));
      default ->
          draft.leave(key, "anchors are made as the generator makes them, or as anchors says");
    }
  }
}
