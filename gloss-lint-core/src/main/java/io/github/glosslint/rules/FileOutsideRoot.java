package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** A symbolic link that leads out of the tree; what it leads to was not read. */
final class FileOutsideRoot extends DefectRule {

  FileOutsideRoot() {
    super("file/outside-root", Defect.Kind.OUTSIDE_ROOT);
  }
}
