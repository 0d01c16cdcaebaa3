/** What files in JavaScript and TypeScript say by literals; none of them is ever executed. */
package io.github.glosslint.javascript;
