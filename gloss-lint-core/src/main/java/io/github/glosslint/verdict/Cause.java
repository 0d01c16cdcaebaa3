package io.github.glosslint.verdict;

import static io.github.glosslint.verdict.State.ALIVE;
import static io.github.glosslint.verdict.State.BLOCKED;
import static io.github.glosslint.verdict.State.DEAD;
import static io.github.glosslint.verdict.State.SKIPPED;
import static io.github.glosslint.verdict.State.UNREACHABLE;

import java.util.Locale;

/** Why a URL is in its {@link State}. */
public enum Cause {
  /** 2xx, or a status code that the settings accept. */
  ANSWERED(ALIVE),
  /** A file of another repository, which has it. */
  IN_SOURCE(ALIVE),
  /** Unreachable now, but alive a few days ago. */
  STALE_OK(ALIVE),
  /** Only 301 and 308, up to a page that is alive. */
  PERMANENT_REDIRECT(State.MOVED),

  /** 404. */
  NOT_FOUND(DEAD),
  /** 410. */
  GONE(DEAD),
  /** A file of another repository, which does not have it. */
  NOT_IN_SOURCE(DEAD),
  /** NXDOMAIN in two lookups, while other names resolve. */
  NO_SUCH_HOST(DEAD),
  /** No browser could request it. */
  INVALID_URL(DEAD),
  /** The redirects lead back to an earlier URL, again and again. */
  REDIRECT_LOOP(DEAD),

  /** 401. */
  UNAUTHORIZED(BLOCKED),
  /** 403. */
  FORBIDDEN(BLOCKED),
  /** 407. */
  PROXY_AUTHENTICATION(BLOCKED),
  /** 429, or a request for a longer pause than the run allows. */
  RATE_LIMIT(BLOCKED),
  /** 451. */
  LEGAL_REASONS(BLOCKED),
  /** 999, and other ways to turn programs away. */
  BOT_WALL(BLOCKED),
  /** A page that asks for proof of a human, whatever its status code. */
  CHALLENGE(BLOCKED),

  TIMEOUT(UNREACHABLE),
  /** 5xx. */
  SERVER_ERROR(UNREACHABLE),
  /** Any other status code. */
  UNEXPECTED_STATUS(UNREACHABLE),
  /** The connection was refused. */
  REFUSED(UNREACHABLE),
  /** The connection was cut. */
  RESET(UNREACHABLE),
  /** No route to the host or its network. */
  NO_ROUTE(UNREACHABLE),
  /** The name cannot be resolved, possibly only for now. */
  DNS(UNREACHABLE),
  DNS_TIMEOUT(UNREACHABLE),
  /** The certificate has expired or is not valid yet. */
  TLS_EXPIRED(UNREACHABLE),
  /** The certificate is for another host. */
  TLS_WRONG_HOST(UNREACHABLE),
  /** The certificate is not trusted. */
  TLS_UNTRUSTED(UNREACHABLE),
  /** The TLS handshake fails for another reason. */
  TLS_HANDSHAKE(UNREACHABLE),
  /** The response is not valid HTTP. */
  PROTOCOL(UNREACHABLE),
  /** A redirect without a usable target. */
  BAD_REDIRECT(UNREACHABLE),
  TOO_MANY_REDIRECTS(UNREACHABLE),
  /** Looks dead, but not long enough to be reported as dead. */
  GRACE(UNREACHABLE),
  /** Looked dead, and could not be looked at again to say so. */
  UNCONFIRMED(UNREACHABLE),
  /** A failure of gloss-lint itself. */
  INTERNAL(UNREACHABLE),

  /** An address in a private or reserved network. */
  PRIVATE_ADDRESS(SKIPPED),
  /** A port that web servers do not use. */
  PORT(SKIPPED),
  /** A name that RFC 2606 or RFC 6761 reserves for examples. */
  RESERVED_NAME(SKIPPED),
  /** A number that programs interpret as different addresses. */
  AMBIGUOUS_HOST(SKIPPED),
  /** Excluded by the settings. */
  SETTINGS(SKIPPED),
  ROBOTS(SKIPPED),
  /** The limit of the host or the deadline of the run was reached. */
  BUDGET(SKIPPED),
  /** The user stopped the run. */
  INTERRUPTED(SKIPPED),
  /** The machine has no network. */
  NETWORK_UNAVAILABLE(SKIPPED);

  private final State state;

  Cause(State state) {
    this.state = state;
  }

  /** The state that this cause leads to. */
  public State state() {
    return state;
  }

  /** The name in reports, such as {@code not-found}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
