package io.github.glosslint.web.check;

import com.google.re2j.Pattern;
import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.net.AddressPolicy;
import io.github.glosslint.web.url.Origin;
import io.github.glosslint.web.url.Ports;
import io.github.glosslint.web.url.SpecialNames;
import io.github.glosslint.web.url.WebUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which URLs are requested, and with which headers. Applied to the URL in the document and
 * again to every redirect (NET-4, CRED-1); sockets check addresses once more. Thread-safe.
 */
public final class HopPolicy {

  private final UrlSettings settings;
  private final List<Pattern> skipped;
  private final AddressPolicy addresses;
  private final Map<Origin, Map<String, String>> headers;
  private final @Nullable GitHubApi gitHub;

  /** What was found out about hosts. */
  private final Map<String, HostRefusal> hosts = new ConcurrentHashMap<>();

  /**
   * Why a host is not asked.
   *
   * @param cause null if it is
   */
  private record HostRefusal(@Nullable Cause cause, String why) {
    private static final HostRefusal NONE = new HostRefusal(null, "");
  }

  /** A policy for who has no token for GitHub. */
  public HopPolicy(
      UrlSettings settings, AddressPolicy addresses, Map<Origin, Map<String, String>> headers) {
    this(settings, addresses, headers, null);
  }

  /**
   * A policy.
   *
   * @param headers what a trusted caller sends, by the origin that it is for
   * @param gitHub the API to ask in place of pages of GitHub; null to ask for the pages
   */
  public HopPolicy(
      UrlSettings settings,
      AddressPolicy addresses,
      Map<Origin, Map<String, String>> headers,
      @Nullable GitHubApi gitHub) {
    this.gitHub = gitHub;
    this.settings = settings;
    this.skipped = settings.skip().stream().map(Pattern::compile).toList();
    this.addresses = addresses;
    this.headers = Map.copyOf(headers);
  }

  /**
   * Why a URL is not asked for; null if it is.
   *
   * @param hop how many redirects led here, 0 for the URL of the document
   */
  @Nullable Verdict refusal(WebUrl url, int hop) {
    String host = url.host();
    if (hop == 0 && (settings.host(host).skip() || matches(url))) {
      return Verdict.of(Cause.SETTINGS, "excluded by the settings");
    }
    String port = addresses.opensPrivateNetworks() ? null : Ports.refusal(url.port());
    if (port != null) {
      return skipped(Cause.PORT, port, hop);
    }
    String ambiguity = url.ambiguity();
    if (ambiguity != null) {
      return skipped(Cause.AMBIGUOUS_HOST, ambiguity, hop);
    }
    HostRefusal refused = hosts.computeIfAbsent(host, this::ofHost);
    Cause cause = refused.cause();
    return cause == null ? null : skipped(cause, refused.why(), hop);
  }

  private HostRefusal ofHost(String host) {
    if (SpecialNames.isReserved(host)) {
      return new HostRefusal(Cause.RESERVED_NAME, host + " is reserved for examples");
    }
    String refusal = privateName(host);
    return refusal == null ? HostRefusal.NONE : new HostRefusal(Cause.PRIVATE_ADDRESS, refusal);
  }

  /** The API to ask in place of a page of GitHub; null if there is none. */
  @Nullable GitHubApi gitHub() {
    return gitHub;
  }

  private boolean matches(WebUrl url) {
    for (Pattern pattern : skipped) {
      if (pattern.matcher(url.key()).find()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String privateName(String host) {
    if (SpecialNames.isPrivate(host) && !addresses.opensPrivateNames()) {
      return host + " is a name of a private network";
    }
    if (!isAddress(host)) {
      return null;
    }
    try {
      return addresses.refusal(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return host + " is not a valid address";
    }
  }

  /** Whether a host that is not ambiguous is an address: InetAddress then asks no name server. */
  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
  }

  private static Verdict skipped(Cause cause, String why, int hop) {
    return Verdict.of(cause, hop == 0 ? why : why + ", where redirect " + hop + " leads");
  }

  /**
   * The headers of a request: the settings' for a host go to the host that the document names, or
   * over TLS; the caller's go to their origin and nowhere else.
   *
   * @param first the URL of the document
   */
  Map<String, String> headers(WebUrl url, WebUrl first) {
    HostSettings host = settings.host(url.host());
    if (headers.isEmpty() && host.headers().isEmpty() && host.userAgent() == null) {
      return Map.of();
    }
    Map<String, String> sent = new LinkedHashMap<>();
    if (url.isHttps() || url.origin().equals(first.origin())) {
      sent.putAll(host.headers());
    }
    if (host.userAgent() != null) {
      sent.put("user-agent", host.userAgent());
    }
    headers
        .getOrDefault(url.origin(), Map.of())
        .forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), value));
    return sent;
  }

  /** Whether the settings take a status of a host as alive. */
  boolean accepts(WebUrl url, int status) {
    return settings.host(url.host()).accept().contains(status);
  }
}
