/** The verdicts on URLs. */
package io.github.glosslint.web.verdict;
