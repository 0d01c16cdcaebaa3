package io.github.glosslint.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Explains YAML errors in a sentence for people who do not know the YAML grammar. */
final class YamlMessages {

  private YamlMessages() {}

  static String of(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    if (problem.contains("\\t(TAB)")) {
      return "YAML does not allow tabs for indentation or at the start of a value; use spaces.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "A value that contains \": \" must be quoted.";
    }
    if (problem.contains("could not find expected ':'")) {
      return "\": \" is missing after a key.";
    }
    if (problem.contains("found unexpected end of stream") && context.contains("quoted scalar")) {
      return "A quoted value is never closed.";
    }
    if (problem.contains("expected ',' or ']'")) {
      return "A list that starts with \"[\" is never closed, or lacks a comma.";
    }
    if (problem.contains("expected ',' or '}'")) {
      return "A mapping that starts with \"{\" is never closed, or lacks a comma.";
    }
    if (problem.contains("expected <block end>")) {
      return "This does not fit what precedes it: check quotes and indentation.";
    }
    if (problem.contains("cannot start any token")) {
      return "A value that starts with this character must be quoted.";
    }
    String all = context.isEmpty() ? problem : context + ", " + problem;
    return "Invalid YAML: " + all.replaceAll("\\s+", " ").strip() + ".";
  }
}
