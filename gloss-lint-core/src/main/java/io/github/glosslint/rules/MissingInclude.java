package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** An include tag that names no file. */
final class MissingInclude extends DefectRule {

  MissingInclude() {
    super("liquid/missing-include", Defect.Kind.MISSING_INCLUDE);
  }
}
