package io.github.glosslint.markup;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a platform makes the ids of headings.
 *
 * @param name the value of the setting {@code anchors}; styles of the same name are equal
 * @param ids makes those of a new page
 * @param fromSource whether they are made from the source of a heading, not from what readers see
 * @param inHtml whether headings that are written in HTML get one as well
 * @param typographic whether hyphens in a row are dashes by then, except in code
 * @param names whether fragments find the {@code name} of every element, too
 * @param entities whether references to characters, such as that of an ampersand, count as written
 */
public record AnchorStyle(
    String name,
    Supplier<HeadingIds> ids,
    boolean fromSource,
    boolean inHtml,
    boolean typographic,
    boolean names,
    boolean entities) {

  /** A style to which references to characters are the characters. */
  public AnchorStyle(
      String name,
      Supplier<HeadingIds> ids,
      boolean fromSource,
      boolean inHtml,
      boolean typographic,
      boolean names) {
    this(name, ids, fromSource, inHtml, typographic, names, false);
  }

  /** As github.com does. */
  public static final AnchorStyle GITHUB =
      new AnchorStyle("github", HeadingIds::gitHub, false, true, false, true);

  public static final AnchorStyle GITLAB =
      new AnchorStyle("gitlab", HeadingIds::gitLab, false, true, false, false);

  /** As kramdown does with its native input. */
  public static final AnchorStyle KRAMDOWN =
      new AnchorStyle("kramdown", HeadingIds::kramdown, true, false, false, false);

  /** As kramdown does with its GFM input. */
  public static final AnchorStyle KRAMDOWN_GFM =
      new AnchorStyle("kramdown-gfm", HeadingIds::kramdownGfm, false, false, false, false);

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnchorStyle style && style.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
