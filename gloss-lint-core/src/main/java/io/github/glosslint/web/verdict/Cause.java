package io.github.glosslint.web.verdict;

import static io.github.glosslint.web.verdict.State.ALIVE;
import static io.github.glosslint.web.verdict.State.BLOCKED;
import static io.github.glosslint.web.verdict.State.DEAD;
import static io.github.glosslint.web.verdict.State.SKIPPED;
import static io.github.glosslint.web.verdict.State.UNREACHABLE;

import java.util.Locale;

/** Why a URL is in its {@link State}. */
public enum Cause {
  /** 2xx, or a code that the settings accept. */
  ANSWERED(ALIVE),
  /** Not reachable now, and alive a few days ago. */
  STALE_OK(ALIVE),
  /** 301 or 308 all the way. */
  PERMANENT_REDIRECT(State.MOVED),

  /** 404. */
  NOT_FOUND(DEAD),
  /** 410. */
  GONE(DEAD),
  /** NXDOMAIN, twice, while other names resolve. */
  NO_SUCH_HOST(DEAD),
  /** No browser could ask for it. */
  INVALID_URL(DEAD),
  /** Redirects that lead back to a URL of the chain, time and again. */
  REDIRECT_LOOP(DEAD),

  /** 401. */
  UNAUTHORIZED(BLOCKED),
  /** 403. */
  FORBIDDEN(BLOCKED),
  /** 407. */
  PROXY_AUTHENTICATION(BLOCKED),
  /** 429, or a pause longer than anybody waits. */
  RATE_LIMIT(BLOCKED),
  /** 451. */
  LEGAL_REASONS(BLOCKED),
  /** 999 and other ways to say that programs are not welcome. */
  BOT_WALL(BLOCKED),
  /** A page that asks for proof of a human, whatever its code. */
  CHALLENGE(BLOCKED),

  TIMEOUT(UNREACHABLE),
  /** 5xx. */
  SERVER_ERROR(UNREACHABLE),
  /** Another code than those above. */
  UNEXPECTED_STATUS(UNREACHABLE),
  /** The connection was refused. */
  REFUSED(UNREACHABLE),
  /** The connection was cut. */
  RESET(UNREACHABLE),
  /** No route to the host or its network. */
  NO_ROUTE(UNREACHABLE),
  /** The name server does not know, for now or perhaps. */
  DNS(UNREACHABLE),
  DNS_TIMEOUT(UNREACHABLE),
  /** The certificate is expired or not valid yet. */
  TLS_EXPIRED(UNREACHABLE),
  /** The certificate is for another host. */
  TLS_WRONG_HOST(UNREACHABLE),
  /** Nobody vouches for the certificate. */
  TLS_UNTRUSTED(UNREACHABLE),
  /** The handshake fails otherwise. */
  TLS_HANDSHAKE(UNREACHABLE),
  /** What came is not HTTP. */
  PROTOCOL(UNREACHABLE),
  /** A redirect without a place to go to. */
  BAD_REDIRECT(UNREACHABLE),
  TOO_MANY_REDIRECTS(UNREACHABLE),
  /** Looks dead, and has not for long enough to say so. */
  GRACE(UNREACHABLE),
  /** Looked dead, and could not be looked at again to say so. */
  UNCONFIRMED(UNREACHABLE),
  /** Our own fault. */
  INTERNAL(UNREACHABLE),

  /** An address of a private or special network. */
  PRIVATE_ADDRESS(SKIPPED),
  /** A port that no web server has. */
  PORT(SKIPPED),
  /** A name that RFC 2606 and RFC 6761 set aside for examples. */
  RESERVED_NAME(SKIPPED),
  /** A number that programs read as different addresses. */
  AMBIGUOUS_HOST(SKIPPED),
  /** The settings say so. */
  SETTINGS(SKIPPED),
  ROBOTS(SKIPPED),
  /** The limit of a host, or the time of the run, was used up. */
  BUDGET(SKIPPED),
  /** The user broke the run off. */
  INTERRUPTED(SKIPPED),
  /** The machine has no network. */
  NETWORK_UNAVAILABLE(SKIPPED);

  private final State state;

  Cause(State state) {
    this.state = state;
  }

  /** The state that this is a cause of. */
  public State state() {
    return state;
  }

  /** The word of reports, such as {@code not-found}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
