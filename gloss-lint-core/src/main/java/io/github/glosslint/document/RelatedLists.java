package io.github.glosslint.document;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.codec.MalformedBytesException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of related terms of a document. */
public final class RelatedLists {

  private static final RelatedLists NONE = new RelatedLists("", new byte[0]);

  private final String path;

  /**
   * The lists as bytes: only those of glossaries are asked for, and objects take five times as
   * much.
   */
  private final byte[] packed;

  private RelatedLists(String path, byte[] packed) {
    this.path = path;
    this.packed = packed;
  }

  /**
   * @param path the document
   * @param lists in the order of the text
   */
  static RelatedLists of(String path, List<RelatedList> lists) {
    if (lists.isEmpty()) {
      return NONE;
    }
    FactWriter out = FactWriter.withoutTable(path);
    out.list(lists, RelatedList::write);
    return new RelatedLists(path, out.toBytes());
  }

  /** All of them in the order of the text, made anew of bytes. */
  public List<RelatedTerms> all() {
    List<RelatedTerms> all = new ArrayList<>();
    for (RelatedList list : written()) {
      all.add(list.divided());
    }
    return all;
  }

  /** The same as they are written. */
  List<RelatedList> written() {
    if (packed.length == 0) {
      return List.of();
    }
    try {
      return FactReader.withoutTable(packed, path).list(RelatedList::read);
    } catch (MalformedBytesException e) {
      throw new IllegalStateException("bytes of our own", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelatedLists lists
        && lists.path.equals(path)
        && Arrays.equals(lists.packed, packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return all().toString();
  }
}
