package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;

/** A node of a YAML document with its position in the file; scalars remain text. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /** The node in the file, in UTF-16 offsets. */
  Span span();
}
