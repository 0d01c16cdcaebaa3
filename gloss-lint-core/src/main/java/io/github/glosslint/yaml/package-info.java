/** YAML with positions; the only user of snakeyaml. */
package io.github.glosslint.yaml;
