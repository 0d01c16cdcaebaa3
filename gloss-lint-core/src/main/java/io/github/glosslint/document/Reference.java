package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that is, or could be meant as, a reference to a {@link Definition}. Code, task boxes,
 * footnotes, alerts and attribute lists are none.
 *
 * @param text what the reader sees, as written in the source
 * @param label what is looked up, as written
 * @param key the label as the dialect compares labels
 * @param definition what the reference leads to on this page, null if nothing defines its label
 * @param context where it stands
 * @param textDefined whether the text of a {@link Form#FULL} reference is a defined label as well
 * @param spaced whether white space divides the two brackets, as in kramdown's {@code [a] [b]}
 * @param image whether it is written with an exclamation mark
 * @param labelLocation the label without its brackets
 * @param location the whole reference
 */
public record Reference(
    Form form,
    String text,
    String label,
    String key,
    @Nullable Definition definition,
    Context context,
    boolean textDefined,
    boolean spaced,
    boolean image,
    Location labelLocation,
    Location location) {

  /** The three forms of CommonMark. */
  public enum Form {
    /** {@code [label]} */
    SHORTCUT,
    /** {@code [label][]} */
    COLLAPSED,
    /** {@code [text][label]} */
    FULL
  }

  /** Where a reference stands. */
  public enum Context {
    PROSE,
    HEADING,
    /** In a "See also" list of an entry. */
    SEE_ALSO,
    /** Behind the "See" that redirects to the preferred term. */
    SEE
  }
}
