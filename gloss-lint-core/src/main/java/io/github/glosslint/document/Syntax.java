package io.github.glosslint.document;

import io.github.glosslint.yaml.YamlVersion;
import org.jspecify.annotations.Nullable;

/**
 * How a document is read, as traits that rules may ask about. Who reads documents may know others
 * than the ones named here.
 *
 * @param markdown whether brackets may be references, and headings get ids from their text; false
 *     for a page of HTML
 * @param lastDefinitionWins which of several definitions of a label counts, the first or the last
 * @param wholeHtml whether readers get its HTML as it is written: a {@code base} element and style
 *     sheets count
 * @param linksUrls whether a URL in running text becomes a link
 * @param generated whether a program wrote it, so that what is on many pages has one cause
 * @param yaml what plain scalars in its front matter mean
 */
public record Syntax(
    boolean markdown,
    boolean lastDefinitionWins,
    boolean wholeHtml,
    boolean linksUrls,
    boolean generated,
    YamlVersion yaml) {

  /** CommonMark with GitHub's extensions, as GitHub shows it. */
  public static final Syntax GFM = new Syntax(true, false, false, true, false, YamlVersion.V1_2);

  /** The same without its links of URLs in running text, as most site generators read it. */
  public static final Syntax COMMONMARK =
      new Syntax(true, false, false, false, false, YamlVersion.V1_2);

  /** kramdown, with its GFM or its native input, on a site that Ruby builds. */
  public static final Syntax KRAMDOWN =
      new Syntax(true, true, true, false, false, YamlVersion.V1_1);

  /** Python-Markdown, whose last definition of a label counts. */
  public static final Syntax PYTHON = new Syntax(true, true, false, false, false, YamlVersion.V1_1);

  /** reStructuredText, whose labels are no brackets and whose levels of titles never jump. */
  public static final Syntax RESTRUCTURED_TEXT =
      new Syntax(false, false, false, true, false, YamlVersion.V1_1);

  /** An HTML page. */
  public static final Syntax HTML = new Syntax(false, false, true, false, false, YamlVersion.V1_2);

  /** An HTML page of a site that is built. */
  public static final Syntax BUILT_HTML =
      new Syntax(false, false, true, false, true, YamlVersion.V1_2);

  // Written out, as in Location: a record's own methods take 25 ms when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Syntax syntax
        && syntax.markdown == markdown
        && syntax.lastDefinitionWins == lastDefinitionWins
        && syntax.wholeHtml == wholeHtml
        && syntax.linksUrls == linksUrls
        && syntax.generated == generated
        && syntax.yaml == yaml;
  }

  @Override
  public int hashCode() {
    return (markdown ? 1 : 0)
        + (lastDefinitionWins ? 2 : 0)
        + (wholeHtml ? 4 : 0)
        + (linksUrls ? 8 : 0)
        + (generated ? 16 : 0);
  }

  /**
   * Whether the last of several definitions counts without a word to the author: kramdown, whose
   * last one counts as well, warns of it.
   */
  public boolean replacesInSilence() {
    return lastDefinitionWins && !wholeHtml;
  }
}
