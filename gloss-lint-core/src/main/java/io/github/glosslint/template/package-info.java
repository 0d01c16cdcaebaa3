/** Template languages, carried out with the origin of every character. */
package io.github.glosslint.template;
