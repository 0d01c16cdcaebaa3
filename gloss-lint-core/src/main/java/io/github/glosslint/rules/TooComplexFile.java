package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** A text that was not read to the end because that would take too long. */
final class TooComplexFile extends DefectRule {

  TooComplexFile() {
    super("file/too-complex", Defect.Kind.TOO_COMPLEX);
  }
}
