package io.github.glosslint.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what is wrong in a sentence that helps someone who does not know the YAML grammar. */
final class YamlMessages {

  private YamlMessages() {}

  static String of(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    if (problem.contains("\\t(TAB)")) {
      return "A tab cannot begin a value or indent a line in YAML; use blanks.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "A value that contains \": \" must be quoted.";
    }
    if (problem.contains("could not find expected ':'")) {
      return "Here \": \" is missing behind a key.";
    }
    if (problem.contains("found unexpected end of stream") && context.contains("quoted scalar")) {
      return "A quoted value is never closed.";
    }
    if (problem.contains("expected ',' or ']'")) {
      return "A list that begins with \"[\" is never closed, or lacks a comma.";
    }
    if (problem.contains("expected ',' or '}'")) {
      return "A mapping that begins with \"{\" is never closed, or lacks a comma.";
    }
    if (problem.contains("expected <block end>")) {
      return "This does not belong to what stands before: check the quotes and the indentation.";
    }
    if (problem.contains("cannot start any token")) {
      return "A value that begins with this character must be quoted.";
    }
    String all = context.isEmpty() ? problem : context + ", " + problem;
    return "This is no valid YAML: " + all.replaceAll("\\s+", " ").strip() + ".";
  }
}
