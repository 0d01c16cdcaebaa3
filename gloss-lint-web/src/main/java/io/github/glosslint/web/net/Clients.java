package io.github.glosslint.web.net;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp's clients of a transport. Those that speak TLS are made when the first URL wants it: the
 * JDK then reads all certificates that it trusts. Thread-safe.
 */
final class Clients {

  /** Servers close idle connections, most of them later than this. */
  private static final long KEEP_ALIVE_SECONDS = 15;

  /**
   * OkHttp looks for a connection to a host by comparing all those of its pool, one lock after the
   * other: with a thousand of them that takes longer than the request. So hosts are spread over
   * pools.
   */
  private static final int POOLS = 16;

  private final OkHttpClient plain;
  private final UnaryOperator<OkHttpClient.Builder> trust;
  private final int idle;
  private final Family open;
  private @Nullable Family secure;

  /**
   * Clients of one kind.
   *
   * @param kept those with a pool of its own for each share of the hosts
   * @param fresh opens a connection for each request, and speaks HTTP/1.1
   */
  private record Family(List<OkHttpClient> kept, OkHttpClient fresh) {

    static Family of(OkHttpClient client, int idle) {
      List<OkHttpClient> kept =
          Stream.generate(() -> client.newBuilder().connectionPool(pool(idle)).build())
              .limit(POOLS)
              .toList();
      OkHttpClient.Builder alone = client.newBuilder().connectionPool(pool(0));
      return new Family(kept, alone.protocols(List.of(Protocol.HTTP_1_1)).build());
    }

    OkHttpClient of(PageRequest request) {
      int share = Math.floorMod(request.url().host().hashCode(), POOLS);
      return request.fresh() ? fresh : kept.get(share);
    }

    void close() {
      kept.forEach(each -> each.connectionPool().evictAll());
      fresh.connectionPool().evictAll();
    }
  }

  /**
   * Clients.
   *
   * @param trust adds whose certificates count
   * @param idleConnections how many are kept open for the next request to their host
   */
  Clients(
      OkHttpClient.Builder builder,
      UnaryOperator<OkHttpClient.Builder> trust,
      int idleConnections) {
    this.plain = builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
    this.trust = trust;
    this.idle = Math.max(1, idleConnections / POOLS);
    this.open = Family.of(plain, idle);
  }

  private static ConnectionPool pool(int idle) {
    return new ConnectionPool(idle, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
  }

  /** The client for a request. */
  OkHttpClient of(PageRequest request) {
    return (request.url().isHttps() ? secure() : open).of(request);
  }

  private synchronized Family secure() {
    if (secure == null) {
      OkHttpClient.Builder builder =
          plain.newBuilder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));
      secure = Family.of(trust.apply(builder).build(), idle);
    }
    return secure;
  }

  /** Breaks off all requests that are under way. */
  void cancel() {
    // All clients have been made from this one, and share its dispatcher.
    plain.dispatcher().cancelAll();
  }

  synchronized void close() {
    open.close();
    if (secure != null) {
      secure.close();
    }
    plain.dispatcher().executorService().shutdown();
  }
}
