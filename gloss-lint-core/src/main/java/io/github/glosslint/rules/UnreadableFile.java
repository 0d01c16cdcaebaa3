package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** A file that the file system does not give out. */
final class UnreadableFile extends DefectRule {

  UnreadableFile() {
    super("file/unreadable", Defect.Kind.UNREADABLE);
  }
}
