package io.github.glosslint.reference;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on one reference.
 *
 * @param reason why it is text or unknown, for people: the end of the sentence "this is text,
 *     because ..."; empty for the other kinds
 */
public record ReferenceVerdict(Kind kind, String reason) {

  public static final ReferenceVerdict DEFINED = new ReferenceVerdict(Kind.DEFINED, "");
  public static final ReferenceVerdict UNDEFINED = new ReferenceVerdict(Kind.UNDEFINED, "");
  public static final ReferenceVerdict SEE_ALSO = new ReferenceVerdict(Kind.SEE_ALSO, "");
  public static final ReferenceVerdict BLANKS = new ReferenceVerdict(Kind.BLANKS, "");

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReferenceVerdict verdict
        && verdict.kind == kind
        && verdict.reason.equals(reason);
  }

  @Override
  public int hashCode() {
    return kind.hashCode() * 31 + reason.hashCode();
  }

  static ReferenceVerdict text(String reason) {
    return new ReferenceVerdict(Kind.TEXT, reason);
  }

  static ReferenceVerdict unknown(String reason) {
    return new ReferenceVerdict(Kind.UNKNOWN, reason);
  }

  /** What can become of a reference. */
  public enum Kind {
    /** Something defines its label. */
    DEFINED,
    /** Nothing defines its label: {@code reference/undefined} reports it. */
    UNDEFINED,
    /** The same in a list of related terms: {@code see-also/undefined} reports it. */
    SEE_ALSO,
    /** Its label is defined except for spaces: {@code reference/label-whitespace} reports it. */
    BLANKS,
    /** Brackets around text. */
    TEXT,
    /** Only the generator knows the label. */
    UNKNOWN
  }
}
