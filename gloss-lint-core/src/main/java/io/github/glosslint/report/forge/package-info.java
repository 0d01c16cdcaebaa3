/** Reports for the services that build: GitHub, GitLab, Azure and TeamCity. */
package io.github.glosslint.report.forge;
