package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.glosslint.verdict.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class BoundedDnsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(40);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private BoundedDns dns(NameServer server, Duration deadline, int threads) {
    return new BoundedDns(
        host -> {
          asked.add(host);
          return server.lookup(host);
        },
        AddressPolicy.publicOnly(),
        deadline,
        threads,
        nanos::get);
  }

  private static List<InetAddress> addresses(String... literals) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String literal : literals) {
      addresses.add(InetAddress.getByName(literal));
    }
    return addresses;
  }

  private static Exchange.Fault fault(BoundedDns dns, String host) {
    Throwable failure = catchThrowableOfType(UnknownHostException.class, () -> dns.lookup(host));
    assertThat(failure).isNotNull();
    return NetworkFaults.of(failure, 0);
  }

  /** Asks until the lookup has got a thread; a busy machine may take longer than the deadline. */
  private static Exchange.Fault stall(BoundedDns dns, String host, int stalled) {
    Exchange.Fault fault = fault(dns, host);
    while (dns.stalled() < stalled) {
      fault = fault(dns, host);
    }
    return fault;
  }

  @Test
  void answersAreKeptForAMinute() throws IOException {
    try (BoundedDns dns = dns(host -> addresses("8.8.8.8", "9.9.9.9"), LONG, 2)) {
      assertThat(dns.lookup("Example.com")).isEqualTo(addresses("8.8.8.8", "9.9.9.9"));
      nanos.addAndGet(Duration.ofSeconds(59).toNanos());
      dns.lookup("example.COM");
      nanos.addAndGet(Duration.ofSeconds(1).toNanos() - 1);
      dns.lookup("example.com");
      assertThat(asked).containsExactly("example.com");
      nanos.addAndGet(1);
      dns.lookup("example.com");
      assertThat(asked).hasSize(2);
    }
  }

  @Test
  @DisplayName("HTTP-15 failures are not kept, and are asked for anew past what Java keeps")
  void failuresAreNotKept() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (BoundedDns dns =
        dns(
            host -> {
              if (calls.incrementAndGet() == 1) {
                throw new UnknownHostException(host + ": Name or service not known");
              }
              return addresses("8.8.8.8");
            },
            LONG,
            2)) {
      assertThat(fault(dns, "example.com").cause()).isEqualTo(Cause.NO_SUCH_HOST);
      assertThat(dns.lookupAgain("example.com")).hasSize(1);
      assertThat(asked).containsExactly("example.com", "example.com.");
      assertThat(dns.lookup("example.com")).hasSize(1);
      assertThat(dns.lookupAgain("example.com.")).hasSize(1);
      assertThat(asked)
          .containsExactly("example.com", "example.com.", "example.com", "example.com.");
    }
  }

  @Test
  @DisplayName("HTTP-2 a lookup that stalls is left behind")
  void aStallIsLeftBehind() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (BoundedDns dns =
        dns(
            host -> {
              if (host.startsWith("slow")) {
                awaitQuietly(never);
              }
              return addresses("8.8.8.8");
            },
            SHORT,
            2)) {
      Exchange.Fault fault = stall(dns, "slow.example", 1);
      assertThat(fault.cause()).isEqualTo(Cause.DNS_TIMEOUT);
      assertThat(fault.evidence()).isEqualTo("the name server did not answer within 0.04 s");
      assertThat(dns.stalled()).isEqualTo(1);

      assertThat(fault(dns, "slow.example").cause()).isEqualTo(Cause.DNS_TIMEOUT);
      assertThat(asked).containsExactly("slow.example");
      assertThat(dns.stalled()).isEqualTo(1);
      never.countDown();
    }
  }

  @Test
  @DisplayName("HTTP-2 when all lookups have stalled, the next fails at once, until one comes back")
  void allStalled() throws IOException {
    CountDownLatch release = new CountDownLatch(1);
    try (BoundedDns dns =
        dns(
            host -> {
              awaitQuietly(release);
              return addresses("8.8.8.8");
            },
            SHORT,
            2)) {
      stall(dns, "a.example", 1);
      stall(dns, "b.example", 2);
      Exchange.Fault fault = fault(dns, "c.example");
      assertThat(fault.cause()).isEqualTo(Cause.DNS_TIMEOUT);
      assertThat(fault.evidence())
          .isEqualTo("the name server does not answer: all of 2 lookups have stalled");
      assertThat(asked).containsExactlyInAnyOrder("a.example", "b.example");
      release.countDown();
      while (dns.stalled() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  @DisplayName("HTTP-2 a lookup that waits behind others has the same deadline")
  void waitingCounts() throws IOException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    ExecutorService callers = Executors.newSingleThreadExecutor();
    try (BoundedDns dns =
        dns(
            host -> {
              started.countDown();
              awaitQuietly(release);
              return addresses("8.8.8.8");
            },
            SHORT,
            1)) {
      Future<?> first = callers.submit(() -> stall(dns, "a.example", 1));
      awaitQuietly(started);
      assertThat(fault(dns, "b.example").cause()).isEqualTo(Cause.DNS_TIMEOUT);
      assertThat(first).succeedsWithin(LONG);
      assertThat(asked).containsExactly("a.example");
      release.countDown();
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void manyWhoAskForOneNameTakeOneLookup()
      throws IOException, InterruptedException, ExecutionException {
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (BoundedDns dns =
        dns(
            host -> {
              awaitQuietly(release);
              return addresses("8.8.8.8");
            },
            LONG,
            8)) {
      List<Future<List<InetAddress>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(callers.submit(() -> dns.lookup("example.com")));
      }
      release.countDown();
      for (Future<List<InetAddress>> answer : answers) {
        assertThat(answer.get()).hasSize(1);
      }
      assertThat(asked.size()).isLessThanOrEqualTo(8);
      assertThat(dns.lookup("example.com")).hasSize(1);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  @DisplayName("NET-5 a name with public and private addresses is refused as a whole")
  void mixedAnswers() throws IOException {
    try (BoundedDns dns = dns(host -> addresses("8.8.8.8", "10.0.0.1"), LONG, 1)) {
      Exchange.Fault fault = fault(dns, "mixed.example");
      assertThat(fault.cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
      assertThat(fault.evidence())
          .isEqualTo(
              "the name has public and private addresses: "
                  + "10.0.0.1 is a private network address (10.0.0.0/8)");
    }
  }

  @Test
  @DisplayName("NET-5 a name that turns private is refused the second time, and by the sockets")
  void rebinding() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    NameServer rebinding =
        host -> addresses(calls.incrementAndGet() == 1 ? "8.8.8.8" : "127.0.0.1");
    try (BoundedDns dns = dns(rebinding, LONG, 1)) {
      assertThat(dns.lookup("rebind.example")).isEqualTo(addresses("8.8.8.8"));
      assertThatThrownBy(() -> dns.lookupAgain("rebind.example"))
          .isInstanceOf(UnknownHostException.class)
          .hasCauseInstanceOf(PrivateAddressException.class);
      nanos.addAndGet(Duration.ofSeconds(61).toNanos());
      assertThat(fault(dns, "rebind.example").evidence())
          .isEqualTo("127.0.0.1 is a loopback address (127.0.0.0/8)");
      OkHttpClient client =
          new OkHttpClient.Builder()
              .dns(rebinding::lookup)
              .socketFactory(new GuardedSockets(AddressPolicy.publicOnly()))
              .build();
      assertThatThrownBy(
              () -> {
                Request request = new Request.Builder().url("http://rebind.example/").build();
                try (Response response = client.newCall(request).execute()) {
                  assertThat(response).isNull();
                }
              })
          .isInstanceOf(PrivateAddressException.class);
    }
  }

  @Test
  @DisplayName("NET-1 a private address is told before a socket is made")
  void privateAnswersInOkHttp() throws IOException {
    try (BoundedDns dns = dns(host -> addresses("192.168.1.1"), LONG, 1)) {
      OkHttpClient client = new OkHttpClient.Builder().dns(dns).build();
      Throwable failure =
          catchThrowableOfType(
              IOException.class,
              () ->
                  client.newCall(new Request.Builder().url("http://a.example/").build()).execute());
      assertThat(NetworkFaults.of(failure, 0).cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.example: Name or service not known, NO_SUCH_HOST",
    "a.example: Name does not resolve, NO_SUCH_HOST",
    "'a.example: nodename nor servname provided, or not known', NO_SUCH_HOST",
    "No such host is known (a.example), NO_SUCH_HOST",
    "a.example: Temporary failure in name resolution, DNS",
    "a.example: Try again, DNS",
    "a.example: No address associated with hostname, DNS",
    "a.example, DNS",
    ", DNS",
  })
  @DisplayName("HTTP-15 what the operating system means")
  void kinds(String message, Cause kind) {
    assertThat(BoundedDns.kind(new UnknownHostException(message))).isEqualTo(kind);
  }

  @Test
  void whatAPolicyRefusesIsPrivate() throws IOException {
    try (BoundedDns dns = dns(host -> addresses("10.0.0.1"), LONG, 1)) {
      UnknownHostException refused =
          catchThrowableOfType(UnknownHostException.class, () -> dns.lookup("a.example"));
      assertThat(BoundedDns.kind(refused)).isEqualTo(Cause.PRIVATE_ADDRESS);
    }
  }

  @ParameterizedTest
  @CsvSource({"8.8.8.8, true", "127.0.0.1, false", ", false"})
  void aNameResolvesIfItsAddressMayBeConnectedTo(@Nullable String address, boolean resolves) {
    NameServer server = host -> address == null ? List.of() : addresses(address);
    try (BoundedDns dns = dns(server, LONG, 1)) {
      assertThat(dns.resolves("a.example")).isEqualTo(resolves);
      assertThat(asked).containsExactly("a.example.");
    }
  }

  @Test
  void aRequestThatEndsSoonerWaitsNoLonger() {
    CountDownLatch never = new CountDownLatch(1);
    NameServer server =
        host -> {
          awaitQuietly(never);
          return List.of();
        };
    try (BoundedDns dns =
        BoundedDns.of(server, AddressPolicy.publicOnly(), SHORT, System::nanoTime)) {
      assertThat(fault(dns, "a.example").evidence())
          .isEqualTo("the name server did not answer within 0.04 s");
      never.countDown();
    }
  }

  @Test
  void whoIsInterruptedStaysSo() {
    CountDownLatch never = new CountDownLatch(1);
    NameServer server =
        host -> {
          awaitQuietly(never);
          return List.of();
        };
    try (BoundedDns dns = dns(server, LONG, 1)) {
      Thread.currentThread().interrupt();
      assertThat(fault(dns, "a.example").cause()).isEqualTo(Cause.DNS);
      assertThat(Thread.interrupted()).isTrue();
      never.countDown();
    }
  }

  @Test
  void aBrokenNameServerIsNoNameServer() throws IOException {
    try (BoundedDns dns =
        dns(
            host -> {
              throw new IllegalStateException("broken");
            },
            LONG,
            1)) {
      assertThat(fault(dns, "a.example").cause()).isEqualTo(Cause.DNS);
    }
    try (BoundedDns dns = dns(host -> List.of(), LONG, 1)) {
      assertThat(fault(dns, "a.example").cause()).isEqualTo(Cause.DNS);
    }
  }

  @Test
  void afterTheEndNothingIsAsked() {
    BoundedDns dns = dns(host -> addresses("8.8.8.8"), LONG, 1);
    dns.close();
    assertThat(fault(dns, "a.example").cause()).isEqualTo(Cause.DNS);
    assertThat(asked).isEmpty();
  }

  @Test
  void atTheEndNobodyWaits() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    ExecutorService callers = Executors.newSingleThreadExecutor();
    BoundedDns dns =
        dns(
            host -> {
              started.countDown();
              awaitQuietly(never);
              return addresses("8.8.8.8");
            },
            Duration.ofDays(1),
            1);
    Future<Exchange.Fault> caller = callers.submit(() -> fault(dns, "a.example"));
    awaitQuietly(started);
    dns.close();
    assertThat(caller).succeedsWithin(LONG).extracting(Exchange.Fault::cause).isEqualTo(Cause.DNS);
    never.countDown();
    callers.shutdownNow();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    boolean over = false;
    while (!over) {
      try {
        latch.await();
        over = true;
      } catch (InterruptedException e) {
        // As the operating system does, which cannot be interrupted.
        over = latch.getCount() == 0;
      }
    }
  }
}
