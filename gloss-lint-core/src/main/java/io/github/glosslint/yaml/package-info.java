/** YAML with positions; the only user of snakeyaml. */
@NullMarked
package io.github.glosslint.yaml;

import org.jspecify.annotations.NullMarked;
