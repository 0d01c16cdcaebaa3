/**
 * Accounts for what the readers saw: every destination, reference, include and embed has one
 * outcome, so that nothing vanishes between a document and its report.
 */
package io.github.glosslint.ledger;
