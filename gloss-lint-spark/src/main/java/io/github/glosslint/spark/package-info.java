/**
 * The audit of an organisation on Apache Spark: each repository is read by one task, each host is
 * asked by one task for all repositories that name it, and each repository gets the report that it
 * would get by itself.
 */
@NullMarked
package io.github.glosslint.spark;

import org.jspecify.annotations.NullMarked;
