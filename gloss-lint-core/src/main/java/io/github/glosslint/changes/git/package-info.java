/** What a change touched and renamed, as Git tells it. */
package io.github.glosslint.changes.git;
