/** What options and the environment say of requests to the web: proxies, headers, limits. */
@NullMarked
package io.github.glosslint.cli.web;

import org.jspecify.annotations.NullMarked;
