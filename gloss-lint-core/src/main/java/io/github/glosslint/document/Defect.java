package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that only the reader of the text can see; a rule turns it into a finding.
 *
 * @param message a whole sentence: what is wrong and what it costs
 * @param subject the name at fault, such as the missing include; empty if there is none
 * @param suggestions replacements for the marked text
 * @param lostIds texts of the headings that the defect swallows, as written in the source without
 *     their number signs, for folding its echoes; the dialect makes ids of them
 */
public record Defect(
    Kind kind,
    Location location,
    String message,
    String subject,
    List<String> suggestions,
    List<String> lostIds) {

  public Defect {
    suggestions = List.copyOf(suggestions);
    lostIds = List.copyOf(lostIds);
  }

  /** A defect that names nothing and suggests nothing. */
  public static Defect of(Kind kind, Location location, String message) {
    return new Defect(kind, location, message, "", List.of(), List.of());
  }

  /** A defect of something that has a name, without suggestions. */
  public static Defect of(Kind kind, Location location, String message, String subject) {
    return new Defect(kind, location, message, subject, List.of(), List.of());
  }

  /** What is wrong. */
  public enum Kind {
    /** The file cannot be read: permissions, a device, gone between listing and reading. */
    UNREADABLE,
    /** The file is larger than the limit. */
    TOO_LARGE,
    /** Bytes that are not text in the declared encoding. */
    ENCODING,
    /** Bytes that are not text at all. */
    NOT_TEXT,
    /** A symlink leads out of the root. */
    OUTSIDE_ROOT,
    /** A text so nested or so long that reading all of it would take too long. */
    TOO_COMPLEX,
    FRONT_MATTER_SYNTAX,
    /** A configuration or data file that the generator of a site cannot make sense of. */
    UNPARSABLE,
    UNCLOSED_TAG,
    UNKNOWN_TAG,
    MISSING_INCLUDE,
    MISSING_LINK_TARGET,
    /** A name that is explained again in other words, so that nobody reads the first ones. */
    CONFLICT,
    /** A name that is explained again in the same words. */
    REPETITION,
    /** Brackets that were meant as a link and are text. */
    BROKEN_LINK;

    /** What the ledger counts a defect of this kind as; null if it does not. */
    public io.github.glosslint.ledger.@Nullable Kind counted() {
      return switch (this) {
        case BROKEN_LINK, MISSING_LINK_TARGET -> io.github.glosslint.ledger.Kind.LINK;
        case MISSING_INCLUDE -> io.github.glosslint.ledger.Kind.INCLUDE;
        default -> null;
      };
    }
  }
}
