package io.github.glosslint.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a YAML text.
 *
 * @param root null where the text is empty or cannot be read
 * @param problems in the order of the text; a document may have a root and problems, such as a
 *     repeated key
 */
public record YamlDocument(@Nullable YamlNode root, List<YamlProblem> problems) {

  public YamlDocument {
    problems = List.copyOf(problems);
  }
}
