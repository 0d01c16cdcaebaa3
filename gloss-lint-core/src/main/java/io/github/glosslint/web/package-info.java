/** Checks external URLs, considerately and safely, and returns reliable verdicts. */
package io.github.glosslint.web;
