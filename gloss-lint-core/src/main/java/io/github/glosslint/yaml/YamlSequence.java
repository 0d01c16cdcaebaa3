package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;
import java.util.List;

/** A sequence. */
public record YamlSequence(Span span, List<YamlNode> items) implements YamlNode {

  public YamlSequence {
    items = List.copyOf(items);
  }
}
