package io.github.glosslint.web;

import io.github.glosslint.web.RawServer.Handler;
import io.github.glosslint.web.net.ClosedPort;
import io.github.glosslint.web.net.NameServer;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Where a fault happens: something that can be asked for, or tried to. */
interface FaultPlace {

  /** What is asked for, until it is closed. */
  record Site(String url, AutoCloseable closed) {}

  /**
   * Makes the fault happen.
   *
   * @param network where names can be made to fail
   * @param refusesHead whether GET alone meets it
   */
  Site open(TestNetwork network, boolean refusesHead) throws Exception;

  /** Whether nobody can refuse HEAD, since no connection comes about. */
  default boolean beforeRequests() {
    return false;
  }

  /** Whether it takes all the time that there is. */
  default boolean isSlow() {
    return false;
  }

  static FaultPlace answer(Handler handler) {
    return (network, refusesHead) -> {
      RawServer server = RawServer.start(refusesHead ? handler.withoutHead() : handler);
      return new Site("http://target.site:" + server.port() + "/", server);
    };
  }

  static FaultPlace slow(Handler handler) {
    return slow(answer(handler));
  }

  static FaultPlace slow(FaultPlace place) {
    return new FaultPlace() {
      @Override
      public Site open(TestNetwork network, boolean refusesHead) throws Exception {
        return place.open(network, refusesHead);
      }

      @Override
      public boolean isSlow() {
        return true;
      }
    };
  }

  /** Redirects from the root through paths, and back to the first of them. */
  static FaultPlace loop(String... paths) {
    List<String> all = List.of(paths);
    return answer(
        (request, server, socket) -> {
          String next = all.get((all.indexOf(request.target()) + 1) % all.size());
          Answers.redirect(next).handle(request, server, socket);
        });
  }

  /** Redirects that lead to a new place each time. */
  static FaultPlace chain() {
    return answer(
        (request, server, socket) ->
            Answers.redirect(request.target() + "x").handle(request, server, socket));
  }

  /** A fault of a name, or of a port where nobody listens. */
  interface Unreached extends FaultPlace {
    @Override
    default boolean beforeRequests() {
      return true;
    }
  }

  static Unreached name(NameServer answer) {
    return (network, refusesHead) -> {
      network.name("nowhere.site", answer);
      return new Site("http://nowhere.site/", () -> {});
    };
  }

  static Unreached stalledName() {
    return new Unreached() {
      @Override
      public Site open(TestNetwork network, boolean refusesHead) {
        CountDownLatch over = new CountDownLatch(1);
        network.name(
            "nowhere.site",
            host -> {
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return TestNetwork.NXDOMAIN.lookup(host);
            });
        return new Site("http://nowhere.site/", over::countDown);
      }

      @Override
      public boolean isSlow() {
        return true;
      }
    };
  }

  static Unreached refused() {
    return (network, refusesHead) -> {
      ClosedPort closed = ClosedPort.any();
      return new Site("http://target.site:" + closed.number() + "/", closed);
    };
  }

  private static MockResponse.Builder page() {
    return new MockResponse.Builder()
        .code(200)
        .setHeader("Content-Type", "text/html")
        .body("<p id=x>");
  }

  /**
   * A server whose HTTP/2 fails.
   *
   * @param http1Works whether its HTTP/1.1 does not
   */
  static FaultPlace http2(SocketEffect effect, boolean http1Works) {
    MockResponse fault = new MockResponse.Builder().onRequestStart(effect).build();
    MockResponse http1 = (http1Works ? page() : page().status("HTTP 1")).build();
    return (network, refusesHead) -> {
      MockWebServer server = new MockWebServer();
      HeldCertificate certificate =
          new HeldCertificate.Builder()
              .signedBy(TestNetwork.ROOT)
              .addSubjectAlternativeName("target.site")
              .build();
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
      server.setDispatcher(new FaultyHttp2(refusesHead, fault, http1));
      server.start(InetAddress.getLoopbackAddress(), 0);
      return new Site("https://target.site:" + server.getPort() + "/", server);
    };
  }

  /** Has each HTTP/2 stream meet a fault before its request is read. */
  final class FaultyHttp2 extends Dispatcher {

    private final MockResponse fault;
    private final MockResponse http1;
    private volatile boolean refuseNext;

    FaultyHttp2(boolean refusesHead, MockResponse fault, MockResponse http1) {
      this.refuseNext = refusesHead;
      this.fault = fault;
      this.http1 = http1;
    }

    @Override
    public MockResponse peek() {
      return refuseNext ? super.peek() : fault;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      if (request.getMethod().equals("HEAD")) {
        refuseNext = false;
        return new MockResponse.Builder().code(405).build();
      }
      return http1;
    }
  }
}
