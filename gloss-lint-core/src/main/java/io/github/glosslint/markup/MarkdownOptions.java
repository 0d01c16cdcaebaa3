package io.github.glosslint.markup;

import com.google.re2j.Pattern;
import io.github.glosslint.config.AnchorStyle;

/**
 * What a Markdown reader needs to know about the site.
 *
 * @param anchors how ids are made from headings
 * @param seeAlso matches the beginning of a line that lists related terms
 * @param see matches the beginning of a line that redirects to the preferred term
 * @param gfm whether kramdown reads its GFM input ({@code input: GFM}, Jekyll's default) and not
 *     its native one; CommonMark readers ignore it
 * @param idPrefix kramdown's {@code auto_id_prefix}
 * @param autoIds kramdown's {@code auto_ids}
 * @param longInfo whether a fence with an info string of several words begins code although
 *     kramdown reads none: sites that write so have a plugin that removes all but the first
 */
public record MarkdownOptions(
    AnchorStyle anchors,
    Pattern seeAlso,
    Pattern see,
    boolean gfm,
    String idPrefix,
    boolean autoIds,
    boolean longInfo) {

  /** "See also [A], [B]", also emphasised, in a list item or with a colon. */
  public static final String SEE_ALSO = "(?i)^[ \\t>*+_-]*see\\s+also\\b";

  /** "See [A]" at the start of a line. */
  public static final String SEE = "(?i)^[ \\t>*+_-]*see[*_:]*[ \\t]+\\[";

  private static final Pattern SEE_ALSO_PATTERN = Pattern.compile(SEE_ALSO);
  private static final Pattern SEE_PATTERN = Pattern.compile(SEE);

  /** Options of a site that shows kramdown its files as they are. */
  public MarkdownOptions(
      AnchorStyle anchors,
      Pattern seeAlso,
      Pattern see,
      boolean gfm,
      String idPrefix,
      boolean autoIds) {
    this(anchors, seeAlso, see, gfm, idPrefix, autoIds, false);
  }

  public MarkdownOptions withLongInfo(boolean value) {
    return new MarkdownOptions(anchors, seeAlso, see, gfm, idPrefix, autoIds, value);
  }

  public static MarkdownOptions of(AnchorStyle anchors) {
    return new MarkdownOptions(anchors, SEE_ALSO_PATTERN, SEE_PATTERN, true, "", true);
  }
}
