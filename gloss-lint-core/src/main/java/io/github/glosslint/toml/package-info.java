/** TOML as data with positions; the only user of its library. */
package io.github.glosslint.toml;
