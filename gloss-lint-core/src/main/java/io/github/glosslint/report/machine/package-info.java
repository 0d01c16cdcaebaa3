/** Reports for programs: JSON, SARIF, Checkstyle, JUnit and the reviewdog format. */
package io.github.glosslint.report.machine;
