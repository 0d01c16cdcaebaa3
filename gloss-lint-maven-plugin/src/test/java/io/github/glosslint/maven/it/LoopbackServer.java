package io.github.glosslint.maven.it;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A web server on this machine that remembers what it was asked. A project's pre-build script
 * starts it, and its post-build script, which runs whatever happened in between, closes it.
 */
public final class LoopbackServer implements Closeable {

  private final MockWebServer server = new MockWebServer();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /**
   * @param line as in {@code HEAD /alive HTTP/1.1}
   * @param proxyAuthorization the value of that header, or null
   * @param authorization the value of that header, or null
   */
  public record Request(
      String line, @Nullable String proxyAuthorization, @Nullable String authorization) {}

  private LoopbackServer(Function<RecordedRequest, MockResponse> answers) throws IOException {
    // It would write to the console of the build around this one.
    Logger.getLogger(MockWebServer.class.getName()).setLevel(Level.OFF);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(
                new Request(
                    request.getRequestLine(),
                    request.getHeaders().get("Proxy-Authorization"),
                    request.getHeaders().get("Authorization")));
            return answers.apply(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** A site that has the page {@code /alive}. Anything else is 404. */
  public static LoopbackServer site() throws IOException {
    return new LoopbackServer(LoopbackServer::page);
  }

  /**
   * An HTTP proxy that wants to know who asks. For it every host is such a site, so hosts need not
   * exist. A tunnel it refuses with 502, so of an https URL it sees the attempt.
   */
  public static LoopbackServer proxy(String user, String password) throws IOException {
    String credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return new LoopbackServer(
        request -> {
          if (!credentials.equals(request.getHeaders().get("Proxy-Authorization"))) {
            return new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")
                .build();
          }
          return request.getMethod().equals("CONNECT") ? code(502) : page(request);
        });
  }

  private static MockResponse page(RecordedRequest request) {
    return code(request.getUrl().encodedPath().equals("/alive") ? 200 : 404);
  }

  private static MockResponse code(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  public int port() {
    return server.getPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** All requests so far, in the order in which they came. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.close();
  }
}
