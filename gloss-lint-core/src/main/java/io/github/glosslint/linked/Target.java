package io.github.glosslint.linked;

import io.github.glosslint.text.url.UrlDefect;
import java.util.List;

/** What a destination leads to, as far as the source shows. */
public sealed interface Target {

  /**
   * A page or file of this tree.
   *
   * @param path the file, relative to the root, with {@code /}; a directory ends with {@code /}
   * @param fragment decoded, without {@code #}; empty if there is none
   * @param anchor whether the fragment leads anywhere
   */
  record Found(String path, String fragment, AnchorState anchor) implements Target {}

  /**
   * Nothing is there.
   *
   * @param path what was looked for, relative to the root
   * @param similar destinations that exist and could be meant, written as the author would write
   *     them, most likely first
   * @param elsewhere files of the same name in other folders, relative to the root
   * @param because a clause that says why it is not there although the author sees it; empty if
   *     there is nothing to say
   */
  record Missing(String path, List<String> similar, List<String> elsewhere, String because)
      implements Target {

    /** Something that is missing for an unknown reason. */
    public Missing(String path, List<String> similar, List<String> elsewhere) {
      this(path, similar, elsewhere, "");
    }
  }

  /**
   * The target exists under a name that differs in case only.
   *
   * @param path what was looked for
   * @param actual the name that exists, written as the author would write the destination
   */
  record CaseMismatch(String path, String actual) implements Target {}

  /** A URL of another site. */
  record External(String url) implements Target {

    /** Whether it is {@code http:}, {@code https:}, or without a scheme: {@code //example.org}. */
    public boolean isOfTheWeb() {
      return url.startsWith("//")
          || url.regionMatches(true, 0, "http://", 0, 7)
          || url.regionMatches(true, 0, "https://", 0, 8);
    }
  }

  /**
   * Nothing has the name that a link says, or what has it cannot be linked so.
   *
   * @param what kind of thing it would be, such as {@code "label"}
   * @param similar names that exist and could be meant, most likely first
   * @param because a clause that says what is wrong with the one that has the name; empty if none
   *     has
   */
  record Undefined(String what, String name, List<String> similar, String because)
      implements Target {}

  /** A path that leaves the root of the tree, or names a place on the reader's own machine. */
  record OutsideRoot(String path) implements Target {}

  /** An empty destination. */
  record Empty() implements Target {}

  /** A destination that no browser understands as its author meant it. */
  record Malformed(UrlDefect defect) implements Target {}

  /** Only the generator or the server knows. */
  record Unknown(String reason) implements Target {}

  /** The verdict on a fragment. */
  sealed interface AnchorState {

    /** No fragment, or one that exists. */
    enum Fine implements AnchorState {
      FINE
    }

    /**
     * Nobody can tell from the source.
     *
     * @param reason what keeps it from being known, such as {@code "an anchor on …"}
     */
    record Unknowable(String reason) implements AnchorState {

      /** The page may have anchors that the source does not show. */
      public static final Unknowable UNKNOWN =
          new Unknowable("an anchor on a page whose anchors a template generates");

      /** Several files claim the URL of the page, and not all of them have the anchor. */
      public static final Unknowable CLAIMED =
          new Unknowable("an anchor that only some of the files with this URL have");
    }

    /**
     * No such anchor.
     *
     * @param similar ids of the page that could be meant, most likely first
     * @param because a clause that says why it is not there although the author sees it; empty if
     *     there is nothing to say
     */
    record Absent(List<String> similar, String because) implements AnchorState {

      /** One to which nothing is similar, as far as anybody has looked. */
      public static final Absent PLAIN = new Absent(List.of());

      /** One that is missing for an unknown reason. */
      public Absent(List<String> similar) {
        this(similar, "");
      }
    }

    /**
     * The URL redirects to the page, and the redirection forgets the fragment.
     *
     * @param direct the destination that leads there directly
     */
    record Dropped(String direct) implements AnchorState {}

    /** A defect of the page swallows the heading: an echo, no cause. */
    record Lost() implements AnchorState {}
  }
}
