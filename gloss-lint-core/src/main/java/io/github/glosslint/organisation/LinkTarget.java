package io.github.glosslint.organisation;

import java.util.List;

/** What a URL leads to in the repository whose page it is. Paths are relative to its root. */
public sealed interface LinkTarget {

  /**
   * A file or a folder that is there, and the fragment with it, if the URL has one.
   *
   * @param file a folder ends with a slash; the root is empty
   */
  record Found(String file) implements LinkTarget {}

  /**
   * Nothing is there.
   *
   * @param file what was looked for
   * @param similar URLs that could be meant, most likely first
   * @param because a clause that says why it is not there; empty if there is nothing to say
   */
  record MissingFile(String file, List<String> similar, String because) implements LinkTarget {

    public MissingFile {
      similar = List.copyOf(similar);
    }
  }

  /**
   * The page is there and has no such anchor.
   *
   * @param file that the page is made of
   * @param fragment decoded, without {@code #}
   * @param similar ids of the page that could be meant, most likely first
   * @param because a clause that says why it is not there; empty if there is nothing to say
   */
  record MissingFragment(String file, String fragment, List<String> similar, String because)
      implements LinkTarget {

    public MissingFragment {
      similar = List.copyOf(similar);
    }
  }

  /**
   * Only the web can tell.
   *
   * @param reason a noun phrase
   */
  record Unknown(String reason) implements LinkTarget {}
}
