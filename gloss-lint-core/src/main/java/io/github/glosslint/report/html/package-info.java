/** The report that a browser shows. */
package io.github.glosslint.report.html;
