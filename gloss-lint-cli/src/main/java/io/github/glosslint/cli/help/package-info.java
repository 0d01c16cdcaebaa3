/** What explains the program: help, manual page, completion, rules. */
@NullMarked
package io.github.glosslint.cli.help;

import org.jspecify.annotations.NullMarked;
