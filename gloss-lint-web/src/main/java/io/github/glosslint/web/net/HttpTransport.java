package io.github.glosslint.web.net;

import io.github.glosslint.verdict.Cause;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with OkHttp, which does nothing on its own: no redirects, no retries, no cookies,
 * no cache. Every request sent is one that was asked for.
 */
public final class HttpTransport implements Transport {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(10);

  private static final String CONTENT_LENGTH = "Content-Length";

  /** OkHttp acts on this header by itself and trips over large numbers: HTTP-9, HTTP-10. */
  private static final String RETRY_AFTER = "Retry-After";

  private static final String KEPT_RETRY_AFTER = "Gloss-Lint-Retry-After";

  /** OkHttp takes it for its own affair, and throws where it did not ask a proxy. */
  private static final int WANTS_LOGIN = 407;

  /** No server can say this: its status codes have three digits. */
  private static final int KEPT_WANTS_LOGIN = 1_407;

  private final Clients clients;
  private final BoundedDns dns;

  /** For the names of proxies; null without them. */
  private final @Nullable BoundedDns proxyDns;

  private final NetworkOptions options;

  private HttpTransport(
      Clients clients, BoundedDns dns, @Nullable BoundedDns proxyDns, NetworkOptions options) {
    this.clients = clients;
    this.dns = dns;
    this.proxyDns = proxyDns;
    this.options = options;
  }

  /** A transport, to be closed. */
  public static HttpTransport open(NetworkOptions options) {
    BoundedDns dns =
        BoundedDns.of(options.names(), options.addresses(), options.timeout(), options.nanoTime());
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dns(dns)
            .socketFactory(new GuardedSockets(options.addresses()))
            .connectTimeout(atMost(CONNECT, options.timeout()))
            .readTimeout(atMost(READ, options.timeout()))
            // The system takes a whole request at once; the timeout of the call counts for it, too.
            .writeTimeout(Duration.ZERO)
            .callTimeout(options.timeout())
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .addNetworkInterceptor(HttpTransport::keepForUs);
    BoundedDns proxyDns = null;
    if (options.proxies() != null) {
      TrustedProxies proxies = new TrustedProxies(options.proxies());
      proxyDns =
          BoundedDns.of(
              options.names(), AddressPolicy.everything(), options.timeout(), options.nanoTime());
      builder
          .proxySelector(proxies)
          .dns(proxies.dns(proxyDns, dns))
          .socketFactory(new GuardedSockets(options.addresses(), proxies::contains))
          .addNetworkInterceptor(options.logins()::proceed)
          .proxyAuthenticator(options.logins()::open);
    } else {
      builder.proxy(Proxy.NO_PROXY);
    }
    Clients clients =
        new Clients(builder, tls -> trusting(options, tls), options.idleConnections());
    return new HttpTransport(clients, dns, proxyDns, options);
  }

  private static OkHttpClient.Builder trusting(
      NetworkOptions options, OkHttpClient.Builder builder) {
    return options.sockets() == null || options.trust() == null
        ? builder
        : builder.sslSocketFactory(options.sockets(), options.trust());
  }

  private static Duration atMost(Duration usual, Duration most) {
    return usual.compareTo(most) < 0 ? usual : most;
  }

  /** Hides from OkHttp what it would act on, and what it would trip over. */
  private static Response keepForUs(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    for (String length : response.headers(CONTENT_LENGTH)) {
      if (length.startsWith("-")) {
        // Not closed: to read the rest would be to read less than nothing.
        throw new MalformedAnswerException("its Content-Length is negative");
      }
    }
    String pause = response.header(RETRY_AFTER);
    if (pause == null && response.code() != WANTS_LOGIN) {
      return response;
    }
    Response.Builder kept = response.newBuilder();
    if (pause != null) {
      kept.removeHeader(RETRY_AFTER).header(KEPT_RETRY_AFTER, printable(pause));
    }
    if (response.code() == WANTS_LOGIN) {
      kept.code(KEPT_WANTS_LOGIN);
    }
    return kept.build();
  }

  /** What is received may hold bytes that no header can be given; a pause has none of them. */
  private static String printable(String value) {
    return value.replaceAll("[^ -~]", "?");
  }

  @Override
  public Exchange exchange(PageRequest request) {
    long start = options.nanoTime().getAsLong();
    try (Response response = call(request)) {
      int status = response.code();
      if (status < 100 || status >= 600 && status != 999) {
        return new Exchange.Fault(
            Cause.PROTOCOL, "the status code " + status + " does not exist", since(start));
      }
      List<String> lengths = response.headers(CONTENT_LENGTH);
      if (lengths.size() > 1 && Set.copyOf(lengths).size() > 1) {
        // RFC 9112, 6.3: no way to tell where the answer ends.
        return new Exchange.Fault(
            Cause.PROTOCOL, "the response has conflicting Content-Length headers", since(start));
      }
      Exchange.Page page = request.head() ? null : PageBody.read(response, request);
      return new Exchange.Answer(status, headers(response), page, since(start));
    } catch (OutOfMemoryError | LinkageError e) {
      // Of these the next request would die as well.
      throw e;
    } catch (Throwable e) {
      // One hostile server must not end the run, whatever it makes the client throw (HTTP-9).
      return NetworkFaults.of(e, since(start));
    }
  }

  private Response call(PageRequest request) throws IOException {
    Request.Builder builder =
        new Request.Builder()
            .url(request.url().httpUrl())
            .header("User-Agent", UserAgent.VALUE)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "en,*;q=0.5");
    request.headers().forEach(builder::header);
    if (request.fresh()) {
      builder.header("Connection", "close");
    }
    Request built = (request.head() ? builder.head() : builder.get()).build();
    Call call = clients.of(request).newCall(built);
    if (request.within().compareTo(options.timeout()) < 0) {
      call.timeout().timeout(request.within().toMillis(), TimeUnit.MILLISECONDS);
    }
    Response response = execute(call);
    return response.code() == KEPT_WANTS_LOGIN
        ? response.newBuilder().code(WANTS_LOGIN).build()
        : response;
  }

  private static Response execute(Call call) throws IOException {
    try {
      return call.execute();
    } catch (UnsupportedProxyException e) {
      throw e;
    } catch (RuntimeException e) {
      throw MalformedAnswerException.of(e);
    }
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    okhttp3.Headers received = response.headers();
    for (int i = 0; i < received.size(); i++) {
      String name = received.name(i);
      headers.putIfAbsent(name.equals(KEPT_RETRY_AFTER) ? RETRY_AFTER : name, received.value(i));
    }
    return headers;
  }

  private long since(long start) {
    return options.nanoTime().getAsLong() - start;
  }

  @Override
  public boolean resolves(String host) {
    return dns.resolves(host);
  }

  /** Breaks off all requests that are under way; they end with a fault. */
  @Override
  public void cancel() {
    clients.cancel();
  }

  @Override
  public void close() {
    cancel();
    clients.close();
    dns.close();
    if (proxyDns != null) {
      proxyDns.close();
    }
  }
}
