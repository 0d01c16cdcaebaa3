package io.github.glosslint.web;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.Report;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Checks a page with URLs twice, over HTTP/2, TLS and without it, and prints what has become of the
 * JVM and whether both reports say the same.
 */
final class BorrowedJvm {

  private BorrowedJvm() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    trustTestServers(folder.resolve("trust.p12"));
    RawServer.Handler site = Answers.html("<p id=here>here");
    try (MockWebServer http2 = http2();
        RawServer tls = RawServer.start(TlsPlace.of("localhost"), site);
        RawServer plain = RawServer.start(site)) {
      Path page = folder.resolve("page.md");
      Files.writeString(
          page,
          page("https://localhost:" + http2.getPort())
              + page("https://localhost:" + tls.port())
              + page("http://localhost:" + plain.port()));
      UrlOptions options =
          UrlOptions.builder()
              .allowPrivate(true)
              .interval(Duration.ZERO)
              .secondLookAfter(Duration.ZERO)
              .build();
      GlossLint lint = GlossLint.at(page).workingDirectory(folder).urls(WebOracle.of(options));

      SortedMap<String, String> before = JvmState.now();
      Set<Thread> known = Thread.getAllStackTraces().keySet();
      String first = said(lint.check());
      List<String> left = leftThreads(known);
      String second = said(lint.check());
      left.addAll(leftThreads(known));
      SortedMap<String, String> after = JvmState.now();

      Set<String> keys = new TreeSet<>(before.keySet());
      keys.addAll(after.keySet());
      for (String key : keys) {
        if (!Objects.equals(before.get(key), after.get(key))) {
          System.out.println("changed " + key + ": " + before.get(key) + " -> " + after.get(key));
        }
      }
      left.forEach(thread -> System.out.println("thread " + thread));
      System.out.println(first);
      System.out.println(first.equals(second) ? "both the same" : second);
    }
  }

  private static String page(String server) {
    return "[a](" + server + "/a) [b](" + server + "/b#here) [c](" + server + "/c#there)\n";
  }

  /** Findings and verdicts, without how long they took. */
  private static String said(Report report) {
    StringBuilder text = new StringBuilder();
    report.findings().forEach(finding -> text.append(finding).append('\n'));
    report.failures().forEach(failure -> text.append(failure).append('\n'));
    Objects.requireNonNull(report.urls())
        .verdicts()
        .forEach((url, v) -> text.append("verdict " + v.cause() + " " + v.evidence() + "\n"));
    return text.append(report.summary()).toString();
  }

  private static List<String> leftThreads(Set<Thread> known) {
    List<String> left = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      boolean server = name.equals("raw-server") || name.startsWith("MockWebServer");
      if (!known.contains(thread) && !server) {
        left.add((thread.isDaemon() ? "daemon " : "") + name);
      }
    }
    return left;
  }

  private static MockWebServer http2() throws Exception {
    HeldCertificate held =
        new HeldCertificate.Builder()
            .signedBy(TestNetwork.ROOT)
            .addSubjectAlternativeName("localhost")
            .build();
    MockWebServer server = new MockWebServer();
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(held).build().sslSocketFactory());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .setHeader("Content-Type", "text/html")
                .body("<p id=here>here")
                .build();
          }
        });
    server.start();
    return server;
  }

  /** The JDK reads its certificates when it is first asked for them. */
  private static void trustTestServers(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", TestNetwork.ROOT.certificate());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
  }
}
