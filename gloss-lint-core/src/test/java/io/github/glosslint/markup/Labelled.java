package io.github.glosslint.markup;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Reference;
import io.github.glosslint.site.PageLabels;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows the references of a document that includes no other. */
public final class Labelled {

  private Labelled() {}

  /** What a reference leads to; null if nothing defines its label. */
  public static @Nullable Definition definition(Document document, Reference reference) {
    return reference.defined()
        ? PageLabels.of(document, id -> Map.of()).find(reference.key())
        : null;
  }
}
