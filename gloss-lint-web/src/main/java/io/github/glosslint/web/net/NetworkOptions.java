package io.github.glosslint.web.net;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How requests reach their servers.
 *
 * @param addresses which addresses a socket may connect to
 * @param names answers lookups
 * @param timeout for one request from its start to the end of its body; connecting and each read
 *     have a part of it
 * @param proxies null for none
 * @param logins of those proxies that want one
 * @param trust whose certificates count; null for those of the JDK
 * @param sockets makes TLS sockets that go with {@code trust}; null for those of the JDK
 * @param idleConnections how many are kept open for the next request to their host
 * @param nanoTime a clock for how long things take, in ns
 */
public record NetworkOptions(
    AddressPolicy addresses,
    NameServer names,
    Duration timeout,
    @Nullable ProxySelector proxies,
    ProxyLogins logins,
    @Nullable X509TrustManager trust,
    @Nullable SSLSocketFactory sockets,
    int idleConnections,
    LongSupplier nanoTime) {}
