/**
 * Accounts for everything that was read: every destination, reference, include and embed has
 * exactly one outcome, so that nothing disappears between a document and its report.
 */
@NullMarked
package io.github.glosslint.ledger;

import org.jspecify.annotations.NullMarked;
