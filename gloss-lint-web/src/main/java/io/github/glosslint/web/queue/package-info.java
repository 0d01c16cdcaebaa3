/** Schedules requests: a queue for each host limits how fast it gets requests. */
package io.github.glosslint.web.queue;
