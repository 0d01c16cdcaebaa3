/** Liquid, evaluated with the origin of every character. */
package io.github.glosslint.template.liquid;
