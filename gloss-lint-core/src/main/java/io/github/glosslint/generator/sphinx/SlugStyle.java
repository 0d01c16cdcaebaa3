package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.rst.RstNames;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions of {@code myst_parser.slugs} that make slugs of headings. */
enum SlugStyle {
  GITHUB,
  GITLAB,
  DOCUTILS;

  private static final Pattern HYPHENS = Pattern.compile("-{2,}");

  /** The function that a setting names; null if it is not known here. */
  static @Nullable SlugStyle named(String name) {
    return switch (name) {
      case "github", "myst_parser.slugs.github_slugify" -> GITHUB;
      case "gitlab", "myst_parser.slugs.gitlab_slugify" -> GITLAB;
      case "docutils", "docutils.nodes.make_id" -> DOCUTILS;
      default -> null;
    };
  }

  String of(String title) {
    return switch (this) {
      case GITHUB -> gitHub(title);
      case GITLAB -> gitLab(title);
      case DOCUTILS -> RstNames.id(title);
    };
  }

  private static String gitHub(String title) {
    return kept(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  private static String gitLab(String title) {
    String slug = kept(title.strip().toLowerCase(Locale.ROOT)).replace(' ', '-');
    slug = HYPHENS.matcher(slug).replaceAll("-");
    boolean digits = !slug.isEmpty() && slug.chars().allMatch(Character::isDigit);
    return digits ? "anchor-" + slug : slug;
  }

  /** Letters, numbers, underscores, hyphens and spaces. */
  private static String kept(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> c == '-' || c == ' ' || isWord(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** What {@code \w} is in Python: letters and numbers, and no marks. */
  private static boolean isWord(int c) {
    return c == '_'
        || Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
