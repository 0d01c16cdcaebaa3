package io.github.glosslint.document;

import org.jspecify.annotations.Nullable;

/**
 * Names a document among all that a run reads.
 *
 * @param path the file, relative to the root of the run, with {@code /}
 * @param instance tells apart what is made of one file: empty for the file as a page of its own,
 *     otherwise what it is part of and with which parameters
 */
public record DocumentId(String path, String instance) implements Comparable<DocumentId> {

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentId id && id.path.equals(path) && id.instance.equals(instance);
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + instance.hashCode();
  }

  /** By path, pages before parts. */
  @Override
  public int compareTo(DocumentId other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : instance.compareTo(other.instance);
  }
}
