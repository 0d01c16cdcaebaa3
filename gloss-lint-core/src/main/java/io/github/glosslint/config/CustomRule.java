package io.github.glosslint.config;

import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the settings make out of words or patterns, without code.
 *
 * @param id {@code custom/NAME}
 * @param severity unless the settings of rules say otherwise
 * @param message what its findings say; empty for what its kind says
 * @param files globs of the files that it is for; none for all
 * @param kind what it looks for
 */
public record CustomRule(
    RuleId id, Severity severity, String message, List<String> files, Kind kind) {

  /** The area of all of them, which is nobody else's. */
  public static final String AREA = "custom";

  public CustomRule {
    files = List.copyOf(files);
  }

  /**
   * The files that it is for.
   *
   * @param base the folder that globs are relative to
   * @return empty for all files
   */
  public List<PathGlob> globs(String base) {
    return files.stream().map(glob -> UserPatterns.glob(glob, base)).toList();
  }

  /** What such a rule looks for. */
  public sealed interface Kind permits Words, Headings, Keys {

    /** What the settings call it. */
    String word();

    /** Whether it reads the words of pages. */
    default boolean readsProse() {
      return false;
    }
  }

  /** Where words are looked for; never in code, URLs or markup. */
  public enum Place {
    TEXT,
    HEADINGS,
    LINK_TEXT,
    IMAGE_ALT,
    FRONT_MATTER;

    /** What the settings call it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Words that are not to be used.
   *
   * @param terms each with what to write instead; empty if that is not said
   * @param patterns in RE2 syntax
   * @param ignoreCase whether capitals make no difference
   * @param wholeWords whether a term is no part of a longer word
   * @param in where they are looked for
   */
  public record Words(
      Map<String, String> terms,
      List<String> patterns,
      boolean ignoreCase,
      boolean wholeWords,
      Set<Place> in)
      implements Kind {

    public Words {
      terms = Map.copyOf(terms);
      patterns = List.copyOf(patterns);
      in = Set.copyOf(in);
    }

    @Override
    public String word() {
      return patterns.isEmpty() ? "forbidden-term" : "pattern";
    }

    @Override
    public boolean readsProse() {
      return in.stream().anyMatch(place -> place != Place.FRONT_MATTER);
    }
  }

  /**
   * Headings that a page must have.
   *
   * @param wanted in their order, if that matters
   * @param content whether there must be something below each
   */
  public record Headings(
      List<WantedHeading> wanted, boolean ignoreCase, boolean ordered, boolean content)
      implements Kind {

    public Headings {
      wanted = List.copyOf(wanted);
    }

    @Override
    public String word() {
      return content ? "required-section" : "required-heading";
    }

    @Override
    public boolean readsProse() {
      return content;
    }
  }

  /**
   * A heading that a page must have.
   *
   * @param text the whole text; empty if there is a pattern
   * @param pattern in RE2 syntax, which occurs in its text; empty if there is a text
   * @param level 1 to 6, or 0 for any
   */
  public record WantedHeading(String text, String pattern, int level) {}

  /**
   * What front matter must be like.
   *
   * @param keys by name; the names of a path have dots between
   */
  public record Keys(Map<String, KeyRule> keys) implements Kind {

    public Keys {
      keys = Map.copyOf(keys);
    }

    @Override
    public String word() {
      return "front-matter";
    }
  }

  /**
   * What the value of a key must be like.
   *
   * @param required whether the key must be there
   * @param type null for any
   * @param pattern in RE2 syntax, which occurs in the text; empty for any
   * @param oneOf the values that it may have; empty for any
   */
  public record KeyRule(
      boolean required, @Nullable ValueType type, String pattern, List<String> oneOf) {

    public KeyRule {
      oneOf = List.copyOf(oneOf);
    }
  }

  /** What a value is. */
  public enum ValueType {
    STRING,
    NUMBER,
    BOOLEAN,
    DATE,
    LIST,
    MAPPING;

    /** What the settings call it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The pages of some rules. */
  public static List<RulePage> pages(List<CustomRule> rules) {
    List<RulePage> pages = new ArrayList<>(rules.size());
    for (CustomRule rule : rules) {
      pages.add(rule.page());
    }
    return pages;
  }

  /** Its page, so that settings, reports and {@code explain} know it as they know all rules. */
  public RulePage page() {
    boolean suggests =
        kind instanceof Words words && words.terms().values().stream().anyMatch(t -> !t.isEmpty());
    RulePage page =
        new RulePage(
            id,
            CustomRuleText.summary(this),
            severity,
            RulePage.Scope.DOCUMENT,
            "",
            suggests ? RulePage.Fixes.SUGGESTED : RulePage.Fixes.NONE,
            List.of(),
            List.of(),
            null,
            CustomRuleText.body(this));
    return kind.readsProse() ? page.readingProse() : page;
  }
}
