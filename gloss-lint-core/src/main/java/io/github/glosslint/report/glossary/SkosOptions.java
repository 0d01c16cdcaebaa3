package io.github.glosslint.report.glossary;

import java.util.regex.Pattern;

/**
 * What the sources of a glossary may not say.
 *
 * @param base what IRIs of concepts begin with; empty for the address that the site has
 * @param language of all texts, a tag of BCP 47; empty for the one that the site has
 */
public record SkosOptions(String base, String language) {

  /** What the sources say. */
  public static final SkosOptions NONE = new SkosOptions("", "");

  private static final Pattern BASE =
      Pattern.compile("https?://[!-~&&[^<>\"{}|\\\\^`#?]]+|urn:[\\w.:-]+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /** Whether IRIs may begin with a text. */
  public static boolean isBase(String text) {
    return BASE.matcher(text).matches();
  }

  /** Whether a text has the form of a language tag. */
  public static boolean isLanguage(String text) {
    return LANGUAGE.matcher(text).matches();
  }
}
