/** Reads vaults of Obsidian, also those that Quartz publishes. */
package io.github.glosslint.generator.obsidian;
