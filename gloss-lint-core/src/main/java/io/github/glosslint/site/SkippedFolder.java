package io.github.glosslint.site;

import org.jspecify.annotations.Nullable;

/**
 * A folder that a generator skips, so that the documents in it are none of its pages.
 *
 * @param path from the root of the run, with its final slash
 * @param reason a clause that says why, such as {@code "Jekyll does not read the folder"}
 */
public record SkippedFolder(String path, String reason) {

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SkippedFolder folder
        && folder.path.equals(path)
        && folder.reason.equals(reason);
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + reason.hashCode();
  }

  /** What the reader of a report should know about the documents in the folder. */
  public String note(int documents) {
    String what =
        documents == 1
            ? "1 document in " + path + " is not part of the site and was not checked: "
            : documents
                + " documents in "
                + path
                + " are not part of the site and were not checked: ";
    return what + reason + ".";
  }
}
