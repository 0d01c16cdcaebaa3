/** Reads wikis of Azure DevOps. */
package io.github.glosslint.generator.azure;
