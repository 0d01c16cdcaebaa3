package io.github.glosslint.web.check;

import io.github.glosslint.verdict.Cause;
import java.util.Map;

/** What status codes mean for a link (RFC 9110, section 15, and common practice). */
final class StatusCodes {

  /** What some sites answer to programs, LinkedIn first. */
  static final int BOT_WALL = 999;

  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(301, "Moved Permanently"),
          Map.entry(302, "Found"),
          Map.entry(303, "See Other"),
          Map.entry(307, "Temporary Redirect"),
          Map.entry(308, "Permanent Redirect"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(407, "Proxy Authentication Required"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(418, "I'm a teapot"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(425, "Too Early"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(451, "Unavailable For Legal Reasons"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(520, "Unknown Error"),
          Map.entry(521, "Web Server Is Down"),
          Map.entry(522, "Connection Timed Out"),
          Map.entry(523, "Origin Is Unreachable"),
          Map.entry(524, "A Timeout Occurred"),
          Map.entry(525, "SSL Handshake Failed"),
          Map.entry(526, "Invalid SSL Certificate"),
          Map.entry(530, "Origin Error"),
          Map.entry(BOT_WALL, "Request Denied"));

  private StatusCodes() {}

  /** Whether a code asks to go on elsewhere. */
  static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Whether the new place holds for good. */
  static boolean isPermanent(int status) {
    return status == 301 || status == 308;
  }

  /** Whether a reader would get something: 2xx, and a choice of several. */
  static boolean isAlive(int status) {
    return status >= 200 && status <= 300;
  }

  /** What a code that is neither alive nor a redirect is a cause of. */
  static Cause cause(int status) {
    return switch (status) {
      case 404 -> Cause.NOT_FOUND;
      case 410 -> Cause.GONE;
      case 401 -> Cause.UNAUTHORIZED;
      case 403 -> Cause.FORBIDDEN;
      case 407 -> Cause.PROXY_AUTHENTICATION;
      case 408, 504, 522, 524 -> Cause.TIMEOUT;
      case 429 -> Cause.RATE_LIMIT;
      case 451 -> Cause.LEGAL_REASONS;
      case BOT_WALL -> Cause.BOT_WALL;
      default -> status >= 500 && status < 600 ? Cause.SERVER_ERROR : Cause.UNEXPECTED_STATUS;
    };
  }

  /** {@code 404 Not Found}. */
  static String text(int status) {
    String reason = REASONS.get(status);
    return reason == null ? "status " + status : status + " " + reason;
  }
}
