package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Inclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as a key of maps. The same file may be read in several ways, for its includes have
 * parameters, and comparing all the facts of two documents takes as long as reading them.
 */
record Identity(Document document) {

  static List<Identity> of(List<Inclusion> inclusions) {
    return inclusions.stream().map(inclusion -> new Identity(inclusion.fragment())).toList();
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return other instanceof Identity identity && identity.document == document;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(document);
  }
}
