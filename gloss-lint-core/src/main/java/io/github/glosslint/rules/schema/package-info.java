/** Validates front matter against JSON Schema, with the places of its keys. */
package io.github.glosslint.rules.schema;
