package io.github.glosslint.web;

import io.github.glosslint.verdict.Cause;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Detects that the network is down rather than the servers (HTTP-20): of the first hosts, nine in
 * ten fail the same way, and other names do not resolve either, or a proxy rejects everything.
 */
final class NetworkWatch {

  private static final int HOSTS = 20;
  private static final double SHARE = 0.9;

  private final BooleanSupplier canary;
  private final Set<String> seen = new HashSet<>();

  /** Hosts of which each address is one of a private network. */
  private final Set<String> inner = new HashSet<>();

  private final Map<String, Integer> faults = new HashMap<>();
  private boolean answered;
  private boolean settled;
  private boolean innerSettled;

  /**
   * @param canary whether a name that always exists resolves
   */
  NetworkWatch(BooleanSupplier canary) {
    this.canary = canary;
  }

  /** Whether names resolve now: that a host answered a minute ago does not say so. */
  boolean works() {
    return canary.getAsBoolean();
  }

  void answered() {
    answered = true;
  }

  /** Records what became of a host that did not answer. */
  void failed(String host, Cause cause) {
    if (cause == Cause.PRIVATE_ADDRESS) {
      inner.add(host);
    } else if (!settled && seen.add(host)) {
      faults.merge(kind(cause), 1, Integer::sum);
    }
  }

  /**
   * Why there seems to be no network; null if there is one, or if it is too early to tell.
   *
   * @param complete whether all hosts were asked
   */
  @Nullable String fault(boolean complete) {
    if (seen.isEmpty() && !answered && !innerSettled && !inner.isEmpty()) {
      return innerFault(complete);
    }
    if (settled || answered || seen.isEmpty() || !complete && seen.size() < HOSTS) {
      settled |= answered;
      return null;
    }
    settled = true;
    for (Map.Entry<String, Integer> fault : faults.entrySet()) {
      if (fault.getValue() >= SHARE * seen.size() && !namesResolve(fault.getKey())) {
        return seen.size() == 1
            ? "the only host contacted does not respond: " + fault.getKey()
            : "none of the " + seen.size() + " hosts contacted responds: " + fault.getKey();
      }
    }
    return null;
  }

  /**
   * Documents may name hosts of a private network only; if others are there, too, it is not a
   * fault.
   */
  private @Nullable String innerFault(boolean complete) {
    if (!complete && inner.size() < HOSTS) {
      return null;
    }
    innerSettled = true;
    if (canary.getAsBoolean()) {
      return null;
    }
    return inner.size() == 1
        ? "the only host that was looked up is in a private network, and other names are, too, or do"
            + " not resolve"
        : "all of the "
            + inner.size()
            + " hosts that were looked up are in a private network, and other names are, too, or do"
            + " not resolve";
  }

  /** Of a proxy that lets nobody through they say nothing: it looks names up itself. */
  private boolean namesResolve(String kind) {
    boolean proxy =
        kind.equals(kind(Cause.PROXY_AUTHENTICATION)) || kind.equals(kind(Cause.SETTINGS));
    return !proxy && canary.getAsBoolean();
  }

  private static String kind(Cause cause) {
    return switch (cause) {
      case DNS, DNS_TIMEOUT, NO_SUCH_HOST -> "names do not resolve";
      case NO_ROUTE -> "there is no route";
      case REFUSED -> "connections are refused";
      case TIMEOUT -> "connections time out";
      case RESET -> "connections are closed";
      case PROXY_AUTHENTICATION -> "the proxy requires a valid login";
      case SETTINGS -> "the configured proxy cannot be used";
      default -> cause.word();
    };
  }
}
