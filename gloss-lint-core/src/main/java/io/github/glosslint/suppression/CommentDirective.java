package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a comment tells the linter.
 *
 * @param speaker whom it speaks to
 * @param names the rules that it names; empty if it means all
 * @param reason why, in the words of the author; empty if they gave none
 * @param comment the whole comment
 */
public record CommentDirective(
    Verb verb, Speaker speaker, List<Name> names, String reason, Location comment) {

  public CommentDirective {
    names = List.copyOf(names);
  }

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommentDirective directive
        && directive.comment.equals(comment)
        && directive.verb == verb
        && directive.speaker == speaker
        && directive.reason.equals(reason)
        && directive.names.equals(names);
  }

  @Override
  public int hashCode() {
    return comment.hashCode();
  }

  /** Whether it speaks to us, so that something can be wrong with it. */
  public boolean isOwn() {
    return speaker == Speaker.OWN;
  }

  /** Whom a comment speaks to. */
  public enum Speaker {
    OWN,
    /** markdownlint or rumdl, which switch whole lines. */
    LINTER,
    LINK_CHECKER
  }

  /** What to do. */
  public enum Verb {
    /** Off from here to {@link #ENABLE} or the end of the file. */
    DISABLE("disable"),
    ENABLE("enable"),
    /** Off on the lines of the comment. */
    DISABLE_LINE("disable-line"),
    /** Off on the next line that holds anything but such comments. */
    DISABLE_NEXT_LINE("disable-next-line"),
    /** Off in the whole file. */
    DISABLE_FILE("disable-file"),
    /** Only in other tools. */
    ENABLE_FILE("enable-file"),
    /** Only in other tools: remembers what is off. */
    CAPTURE("capture"),
    /** Only in other tools: returns to what was remembered. */
    RESTORE("restore"),
    /** An attribute, for the element that it is on and all that is in it. */
    ELEMENT(""),
    /** A comment for a tool that has no rule of ours. */
    NOTHING("");

    private final String word;

    Verb(String word) {
      this.word = word;
    }

    /** What follows the name of the tool in a comment. */
    public String word() {
      return word;
    }
  }

  /**
   * A name in a comment.
   *
   * @param text as written
   * @param location where it is; the whole comment if a template wrote it
   * @param scope what it means; null if there is no such rule
   */
  public record Name(String text, Location location, @Nullable RuleScope scope) {

    // Written out, as above.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Name name
          && name.text.equals(text)
          && name.location.equals(location)
          && Objects.equals(name.scope, scope);
    }

    @Override
    public int hashCode() {
      return location.hashCode();
    }
  }
}
