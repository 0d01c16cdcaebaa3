package io.github.glosslint.glossary;

import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import java.util.List;

/** Tells which brackets are meant as references and have no definition. */
@FunctionalInterface
public interface Undefined {

  /** Those of a document, in the order of the text. */
  List<Reference> in(LinkedDocument document);
}
