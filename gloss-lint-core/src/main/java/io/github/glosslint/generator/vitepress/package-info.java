/** VitePress: sites that a .vitepress folder configures. */
package io.github.glosslint.generator.vitepress;
