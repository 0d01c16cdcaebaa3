package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.glosslint.verdict.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathValidatorException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class NetworkFaultsTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  /** What a server does with a connection. */
  private interface Behaviour {
    void serve(Socket socket) throws IOException;
  }

  private static Exchange.Fault fetched(OkHttpClient client, String url) {
    Exception failure =
        catchThrowableOfType(
            Exception.class,
            () -> {
              try (Response response =
                  client.newCall(new Request.Builder().url(url).build()).execute()) {
                response.body().bytes();
              }
            });
    assertThat(failure).isNotNull();
    return NetworkFaults.of(failure, 7);
  }

  private static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .callTimeout(20, TimeUnit.SECONDS)
        .build();
  }

  private static Exchange.Fault served(String scheme, OkHttpClient client, Behaviour behaviour)
      throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, LOOPBACK)) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  behaviour.serve(socket);
                } catch (IOException e) {
                  // The client has gone.
                }
              });
      thread.setDaemon(true);
      thread.start();
      return fetched(
          client, scheme + "://" + LOOPBACK.getHostAddress() + ":" + server.getLocalPort() + "/");
    }
  }

  private static void readRequest(Socket socket) throws IOException {
    byte[] buffer = new byte[8192];
    assertThat(socket.getInputStream().read(buffer)).isPositive();
  }

  private static void say(Socket socket, String answer) throws IOException {
    readRequest(socket);
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  @Test
  @DisplayName("HTTP-16 a connection that is refused")
  void refused() throws IOException {
    try (ClosedPort closed = ClosedPort.any()) {
      Exchange.Fault fault =
          fetched(client(), "http://" + LOOPBACK.getHostAddress() + ":" + closed.number() + "/");
      assertThat(fault).isEqualTo(new Exchange.Fault(Cause.REFUSED, "connection refused", 7));
    }
  }

  @Test
  @DisplayName("HTTP-16 a connection that is reset")
  void reset() throws IOException {
    Exchange.Fault fault =
        served(
            "http",
            client(),
            socket -> {
              readRequest(socket);
              socket.setSoLinger(true, 0);
            });
    assertThat(fault.cause()).isEqualTo(Cause.RESET);
    assertThat(fault.evidence()).isEqualTo("connection reset");
  }

  @Test
  @DisplayName("HTTP-12 a connection that is closed, before the answer or within")
  void cut() throws IOException {
    assertThat(served("http", client(), NetworkFaultsTest::readRequest).cause())
        .isEqualTo(Cause.RESET);
    Exchange.Fault fault =
        served("http", client(), s -> say(s, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
    assertThat(fault.cause()).isEqualTo(Cause.RESET);
    assertThat(fault.evidence()).isEqualTo("connection closed before the response was complete");
  }

  @Test
  @DisplayName("HTTP-1 an answer that does not come in time")
  void timeout() throws IOException {
    OkHttpClient reading = client().newBuilder().readTimeout(Duration.ofMillis(50)).build();
    Behaviour silence = socket -> assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    assertThat(served("http", reading, silence))
        .isEqualTo(new Exchange.Fault(Cause.TIMEOUT, "response timed out", 7));
    OkHttpClient calling = client().newBuilder().callTimeout(Duration.ofMillis(100)).build();
    assertThat(served("http", calling, silence).cause()).isEqualTo(Cause.TIMEOUT);
  }

  @Test
  @DisplayName("HTTP-11 an answer that is not HTTP")
  void notHttp() throws IOException {
    Exchange.Fault fault = served("http", client(), s -> say(s, "SSH-2.0-OpenSSH_9.6\r\n\r\n"));
    assertThat(fault.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(fault.evidence()).startsWith("the response is not valid HTTP: ");
    assertThat(
            served(
                    "http",
                    client(),
                    s -> say(s, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
                .cause())
        .isEqualTo(Cause.PROTOCOL);
  }

  @Test
  @DisplayName("HTTP-14 a server that does not speak TLS")
  void notTls() throws IOException {
    Exchange.Fault fault =
        served(
            "https",
            client(),
            s -> say(s, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
    assertThat(fault.cause()).isEqualTo(Cause.TLS_HANDSHAKE);
    assertThat(fault.evidence()).startsWith("the TLS handshake failed: ");
  }

  /** Java does not look at the dates of those whom it trusts outright, but of those they sign. */
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private static HeldCertificate.Builder certificate(String host) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(AUTHORITY);
  }

  private static Exchange.Fault handshake(HeldCertificate.Builder certificate, boolean trusted)
      throws IOException {
    HandshakeCertificates ofServer =
        new HandshakeCertificates.Builder().heldCertificate(certificate.build()).build();
    HandshakeCertificates.Builder ofClient = new HandshakeCertificates.Builder();
    if (trusted) {
      ofClient.addTrustedCertificate(AUTHORITY.certificate());
    } else {
      ofClient.addPlatformTrustedCertificates();
    }
    HandshakeCertificates known = ofClient.build();
    OkHttpClient client =
        client()
            .newBuilder()
            .sslSocketFactory(known.sslSocketFactory(), known.trustManager())
            .build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(ofServer.sslSocketFactory());
      server.enqueue(new MockResponse.Builder().build());
      server.start(LOOPBACK, 0);
      return fetched(client, "https://" + LOOPBACK.getHostAddress() + ":" + server.getPort() + "/");
    }
  }

  @Test
  @DisplayName("HTTP-14 certificates: expired, not valid yet, of another host, untrusted")
  void certificates() throws IOException {
    long day = Duration.ofDays(1).toMillis();
    long now = Instant.now().toEpochMilli();
    String here = LOOPBACK.getHostAddress();
    assertThat(handshake(certificate(here).validityInterval(now - 2 * day, now - day), true))
        .isEqualTo(new Exchange.Fault(Cause.TLS_EXPIRED, "expired certificate", 7));
    assertThat(handshake(certificate(here).validityInterval(now + day, now + 2 * day), true))
        .isEqualTo(new Exchange.Fault(Cause.TLS_EXPIRED, "the certificate is not valid yet", 7));
    assertThat(handshake(certificate("other.example"), true))
        .isEqualTo(
            new Exchange.Fault(Cause.TLS_WRONG_HOST, "the certificate is for another host", 7));
    assertThat(handshake(certificate(here), false))
        .isEqualTo(new Exchange.Fault(Cause.TLS_UNTRUSTED, "untrusted certificate", 7));
  }

  static Stream<Arguments> exceptions() {
    return Stream.of(
        Arguments.of(
            new NoRouteToHostException("No route to host (Host unreachable)"), Cause.NO_ROUTE),
        Arguments.of(new NoRouteToHostException(), Cause.NO_ROUTE),
        Arguments.of(
            new ConnectException("Network is unreachable (connect failed)"), Cause.NO_ROUTE),
        Arguments.of(new SocketException("Network is unreachable"), Cause.NO_ROUTE),
        Arguments.of(
            new ConnectException("Connection timed out (Connection timed out)"), Cause.TIMEOUT),
        Arguments.of(new ConnectException(), Cause.REFUSED),
        Arguments.of(new SocketTimeoutException("Connect timed out"), Cause.TIMEOUT),
        Arguments.of(new InterruptedIOException("timeout"), Cause.TIMEOUT),
        Arguments.of(new InterruptedIOException("interrupted"), Cause.INTERRUPTED),
        Arguments.of(new IOException("Canceled"), Cause.INTERRUPTED),
        Arguments.of(
            new IOException("wrapped", new SocketTimeoutException("timeout")), Cause.TIMEOUT),
        Arguments.of(new SocketException("Broken pipe (Write failed)"), Cause.RESET),
        Arguments.of(new SocketException("Software caused connection abort"), Cause.RESET),
        Arguments.of(new EOFException(), Cause.RESET),
        Arguments.of(new ProtocolException("unexpected end of stream"), Cause.RESET),
        Arguments.of(new ProtocolException("Too many follow-up requests: 21"), Cause.PROTOCOL),
        Arguments.of(new IOException("stream was reset: PROTOCOL_ERROR"), Cause.PROTOCOL),
        Arguments.of(new IOException(), Cause.PROTOCOL),
        Arguments.of(new SocketException("Too many open files"), Cause.INTERNAL),
        Arguments.of(
            new UnknownHostException("a.example: Name or service not known"), Cause.NO_SUCH_HOST),
        Arguments.of(new UnknownHostException("a.example"), Cause.DNS),
        Arguments.of(new StalledLookupException("too slow"), Cause.DNS_TIMEOUT),
        Arguments.of(
            new SSLHandshakeException("Received fatal alert: handshake_failure"),
            Cause.TLS_HANDSHAKE),
        Arguments.of(
            new SSLException("Connection reset", new SocketException("Connection reset")),
            Cause.RESET),
        Arguments.of(
            new SSLException("Read timed out", new SocketTimeoutException("Read timed out")),
            Cause.TIMEOUT),
        Arguments.of(
            new SSLHandshakeException("PKIX path validation failed")
                .initCause(
                    new CertPathValidatorException("Algorithm constraints check failed on SHA1")),
            Cause.TLS_UNTRUSTED),
        Arguments.of(
            new SSLHandshakeException("No subject alternative DNS name matching a.example found."),
            Cause.TLS_WRONG_HOST),
        Arguments.of(
            new IOException("route", new IOException(new PrivateAddressException("it is private"))),
            Cause.PRIVATE_ADDRESS),
        Arguments.of(
            new UncheckedIOException(new ConnectException("Connection refused")), Cause.REFUSED),
        Arguments.of(new NumberFormatException("For input string"), Cause.INTERNAL),
        Arguments.of(new IllegalStateException(new IOException("x")), Cause.INTERNAL),
        Arguments.of(new StackOverflowError(), Cause.INTERNAL));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void everythingHasItsCause(Throwable failure, Cause cause) {
    Exchange.Fault fault = NetworkFaults.of(failure, 1);
    assertThat(fault.cause()).isEqualTo(cause);
    assertThat(fault.evidence()).isNotBlank();
    if (cause != Cause.INTERNAL) {
      assertThat(fault.evidence()).doesNotContain("Exception", "Error:");
    }
  }

  @Test
  void suppressedRefusalsCount() {
    IOException failure = new ConnectException("Connection refused");
    failure.addSuppressed(new PrivateAddressException("10.0.0.1 is private"));
    assertThat(NetworkFaults.of(failure, 0).evidence()).isEqualTo("10.0.0.1 is private");
  }

  @Test
  void causesInACircleEnd() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);
    assertThat(NetworkFaults.of(one, 0).cause()).isEqualTo(Cause.PROTOCOL);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, RESET", "1, 4, PROTOCOL", "65536, 4, RESET", "65537, 4, PROTOCOL"})
  void headersAreTooLongIfTheirEndIsBeyondTheLimit(int limit, int digits, Cause cause) {
    String found = "\\n not found: limit=" + limit + " content=" + "6".repeat(digits) + "…";
    assertThat(NetworkFaults.of(new EOFException(found), 0).cause()).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({"199", "200", "201"})
  void evidenceIsCutBehindTwoHundredCharacters(int length) {
    String start = "the response is not valid HTTP: ";
    String rest = "x".repeat(length - start.length());
    assertThat(NetworkFaults.of(new IOException(rest), 0).evidence())
        .isEqualTo(length > 200 ? start + "x".repeat(199 - start.length()) + "…" : start + rest);
  }

  @Test
  void evidenceIsNotCutWithinACharacter() {
    String start = "the response is not valid HTTP: ";
    String rest = "x".repeat(198 - start.length());
    assertThat(NetworkFaults.of(new IOException(rest + "😀xx"), 0).evidence())
        .isEqualTo(start + rest + "…");
  }

  @Test
  @DisplayName("CRED-4 evidence holds no secrets, and is one short line")
  void evidenceIsTidy() {
    IOException failure =
        new IOException("at https://me:pw@h/?token=abc\r\n\u001b[31m" + "😀".repeat(300));
    assertThat(NetworkFaults.of(failure, 0).evidence())
        .startsWith("the response is not valid HTTP: at https://***@h/?token=*** [31m😀")
        .hasSizeLessThanOrEqualTo(200)
        .endsWith("😀…")
        .doesNotContain("pw", "abc", "\n");
  }
}
