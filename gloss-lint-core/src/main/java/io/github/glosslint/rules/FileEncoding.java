package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** Bytes that are no text in the encoding of the file. */
final class FileEncoding extends DefectRule {

  FileEncoding() {
    super("file/encoding", Defect.Kind.ENCODING);
  }
}
