package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings that come with the program, for settings to extend. They only speak of rules. Texts of a
 * class are there at once; to read a resource, a run opens a jar.
 */
final class Presets {

  /** The defaults, stated explicitly: extending them after another preset undoes that one. */
  private static final String RECOMMENDED = "recommended";

  /** Their names. */
  static final List<String> NAMES = List.of(RECOMMENDED, "strict", "glossary", "links-only");

  /**
   * For a tree that is kept tidy: whatever is doubtful is an error, and what nobody needs is named.
   */
  private static final String STRICT =
      """
      rules:
        anchor/dropped: warning
        anchor/duplicate: error
        anchor/redundant: warning
        asset/unused: warning
        definition/duplicate: warning
        definition/unused: warning
        file/encoding: error
        file/too-complex: error
        footnote/duplicate: error
        footnote/unused: error
        heading/duplicate: error
        heading/duplicate-id: error
        heading/empty: error
        heading/increment: warning
        image/alt: warning
        link/bare-url: warning
        link/empty: error
        link/mailto: error
        link/text: warning
        liquid/unknown-tag: warning
        meta/no-reason: warning
        reference/label-whitespace: error
        reference/undefined: error
        url/ambiguous-host: error
        url/credentials: error
        url/fragment-missing: error
        url/insecure: warning
        url/moved: error
      """;

  /** For a glossary: its terms are labels, so each label has to lead to its definition. */
  private static final String GLOSSARY =
      """
      rules:
        definition/duplicate: warning
        definition/unused: warning
        glossary/alias-without-definition: warning
        glossary/definition-in-wrong-file: info
        glossary/empty-entry: info
        glossary/entry-without-definition: warning
        glossary/homonym: warning
        glossary/missing-backlink: info
        glossary/missing-term: error
        glossary/near-duplicate: info
        glossary/order: warning
        glossary/orphan: info
        glossary/placeholder: info
        glossary/redirect-chain: warning
        glossary/redirect-loop: error
        glossary/see-also-missing: info
        glossary/see-also-order: info
        glossary/see-also-syntax: warning
        glossary/wrong-page: error
        reference/label-whitespace: error
        reference/undefined: error
      """;

  /** Where links, images and references lead, and nothing about the text around them. */
  private static final String LINKS_ONLY =
      """
      rules:
        anchor/duplicate: off
        anchor/redundant: off
        asset/unused: off
        definition/duplicate: off
        definition/lost-text: off
        definition/unused: off
        footnote/duplicate: off
        footnote/unused: off
        front-matter/missing: off
        front-matter/schema: off
        front-matter/syntax: off
        front-matter/url-collision: off
        glossary/alias-without-definition: off
        glossary/definition-in-wrong-file: off
        glossary/empty-entry: off
        glossary/entry-without-definition: off
        glossary/homonym: off
        glossary/missing-backlink: off
        glossary/missing-term: off
        glossary/near-duplicate: off
        glossary/one-way: off
        glossary/order: off
        glossary/orphan: off
        glossary/placeholder: off
        glossary/redirect-chain: off
        glossary/redirect-loop: off
        glossary/see-also-missing: off
        glossary/see-also-order: off
        glossary/see-also-syntax: off
        glossary/unlinked-mention: off
        glossary/wrong-page: off
        heading/duplicate: off
        heading/duplicate-id: off
        heading/empty: off
        heading/increment: off
        image/alt: off
        link/bare-url: off
        link/text: off
        liquid/unknown-tag: off
        reference/label-whitespace: off
        url/credentials: off
        url/insecure: off
      """;

  private Presets() {}

  /** What messages call a preset. */
  static String shown(String name) {
    return "preset " + name;
  }

  /** Whether that is what messages call one of them: its lines say nothing to its users. */
  static boolean isShown(String file) {
    return file.startsWith("preset ");
  }

  /** The text of a preset. */
  static String text(String name, RuleCatalogue rules) {
    return switch (name) {
      case "strict" -> STRICT;
      case "glossary" -> GLOSSARY;
      case "links-only" -> LINKS_ONLY;
      case RECOMMENDED -> defaults(rules);
      default -> throw new IllegalArgumentException("no preset: " + name);
    };
  }

  /**
   * What a reader of YAML makes of the text of a preset. All of them are written alike, and a run
   * need not go through its grammar for texts that nobody else has written.
   */
  static YamlMapping root(String text) {
    int start = text.indexOf('\n') + 1;
    int last = text.length() - 1;
    Span all = new Span(start + 2, last);
    List<YamlMapping.Entry> rules = new ArrayList<>();
    while (start < last) {
      int colon = text.indexOf(": ", start);
      int end = text.indexOf('\n', colon);
      rules.add(
          new YamlMapping.Entry(scalar(text, start + 2, colon), scalar(text, colon + 2, end)));
      start = end + 1;
    }
    return new YamlMapping(
        new Span(0, last),
        List.of(
            new YamlMapping.Entry(
                scalar(text, 0, text.indexOf(':')), new YamlMapping(all, rules))));
  }

  private static YamlScalar scalar(String text, int start, int end) {
    return new YamlScalar(new Span(start, end), text.substring(start, end), true);
  }

  private static String defaults(RuleCatalogue rules) {
    StringBuilder text = new StringBuilder("rules:\n");
    for (RulePage page : rules.pages()) {
      text.append("  ").append(page.id()).append(": ").append(page.severity().word()).append('\n');
    }
    return text.toString();
  }
}
