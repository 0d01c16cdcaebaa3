package io.github.glosslint.yaml;

/** Which plain scalars mean something other than their text. */
public enum YamlVersion {
  /** YAML 1.1 as Ruby reads it, hence Jekyll: {@code yes} is true, {@code 010} is eight. */
  V1_1,
  /** The core schema of YAML 1.2: {@code yes} is a word, {@code 010} is ten. */
  V1_2
}
