package io.github.glosslint.rules;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on one reference.
 *
 * @param reason why it is text or unknown, for people: the end of the sentence "this is text,
 *     because ..."; empty for the other kinds
 */
record ReferenceVerdict(Kind kind, String reason) {

  static final ReferenceVerdict DEFINED = new ReferenceVerdict(Kind.DEFINED, "");
  static final ReferenceVerdict UNDEFINED = new ReferenceVerdict(Kind.UNDEFINED, "");
  static final ReferenceVerdict SEE_ALSO = new ReferenceVerdict(Kind.SEE_ALSO, "");
  static final ReferenceVerdict BLANKS = new ReferenceVerdict(Kind.BLANKS, "");

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
  enum Kind {
    /** Something defines its label. */
    DEFINED,
    /** Nothing defines its label: {@link UndefinedReference} reports it. */
    UNDEFINED,
    /** The same in a list of related terms: {@link UndefinedSeeAlso} reports it. */
    SEE_ALSO,
    /** Its label is defined except for spaces: {@link LabelWhitespace} reports it. */
    BLANKS,
    /** Brackets around text. */
    TEXT,
    /** Only the generator knows the label. */
    UNKNOWN
  }
}
