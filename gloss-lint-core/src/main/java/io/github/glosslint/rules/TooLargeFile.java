package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** A file that is larger than the limit and was not read. */
final class TooLargeFile extends DefectRule {

  TooLargeFile() {
    super("file/too-large", Defect.Kind.TOO_LARGE);
  }
}
