/** Reads wikis that have folders: those of Azure DevOps and GitLab. */
package io.github.glosslint.generator.wiki;
