/** Asks the web about URLs, politely and safely, and gives verdicts that can be trusted. */
package io.github.glosslint.web;
