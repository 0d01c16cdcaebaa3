/** Docusaurus 3: plugins of content and their URLs, what MDX becomes, configuration by literals. */
package io.github.glosslint.generator.docusaurus;
