/** The linker: reads all documents of a tree and resolves each destination in them. */
package io.github.glosslint.workspace;
