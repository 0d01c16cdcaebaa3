/** What a check does, from its targets to its report. */
package io.github.glosslint.run;
