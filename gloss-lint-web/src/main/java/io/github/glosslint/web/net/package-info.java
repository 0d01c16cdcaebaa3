/** Requests over guarded sockets. Nothing else in the library opens a connection. */
package io.github.glosslint.web.net;
