package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;

/** A node of a YAML document with its place in the file; scalars stay text until somebody asks. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /** The node in the file, in UTF-16 offsets. */
  Span span();
}
