/** Whose turn it is: a queue for each host, so that no server is asked faster than is polite. */
package io.github.glosslint.web.queue;
