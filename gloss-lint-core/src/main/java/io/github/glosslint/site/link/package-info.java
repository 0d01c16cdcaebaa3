/** The linker: reads all documents of a tree and resolves each of their destinations. */
package io.github.glosslint.site.link;
