package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.SpecialNames;
import io.github.glosslint.web.url.WebUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("NET-1 sockets")
@Timeout(60)
class GuardedSocketsTest {

  private final GuardedSockets sockets = new GuardedSockets(AddressPolicy.publicOnly());
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setSoTimeout(1);
  }

  @AfterEach
  void nobodyCame() throws IOException {
    assertThatThrownBy(() -> server.accept()).isInstanceOf(SocketTimeoutException.class);
    server.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Test
  void doNotConnectToPrivateAddresses() throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    try (Socket socket = sockets.createSocket()) {
      assertThatThrownBy(() -> socket.connect(address))
          .isInstanceOf(PrivateAddressException.class)
          .hasMessage("127.0.0.1 is a loopback address (127.0.0.0/8)");
      assertThatThrownBy(() -> socket.connect(address, 1000))
          .isInstanceOf(PrivateAddressException.class);
      assertThat(socket.isConnected()).isFalse();
    }
  }

  @Test
  void doNotConnectToNames() throws IOException {
    InetSocketAddress address = InetSocketAddress.createUnresolved("127.0.0.1", 80);
    try (Socket socket = sockets.createSocket()) {
      assertThatThrownBy(() -> socket.connect(address)).isInstanceOf(PrivateAddressException.class);
    }
  }

  @Test
  void areGuardedHoweverTheyAreMade() throws IOException {
    InetAddress loopback = server.getInetAddress();
    int port = server.getLocalPort();
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", port))
        .isInstanceOf(PrivateAddressException.class);
    assertThatThrownBy(() -> sockets.createSocket(loopback, port))
        .isInstanceOf(PrivateAddressException.class);
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", port, loopback, 0))
        .isInstanceOf(PrivateAddressException.class);
    assertThatThrownBy(() -> sockets.createSocket(loopback, port, loopback, 0))
        .isInstanceOf(PrivateAddressException.class);
  }

  @Test
  void connectWhereTheyMay() throws IOException {
    GuardedSockets open = new GuardedSockets(AddressPolicy.everything());
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket other = new ServerSocket(0, 50, loopback)) {
      int port = other.getLocalPort();
      for (Socket socket :
          List.of(
              open.createSocket(loopback, port),
              open.createSocket(loopback, port, loopback, 0),
              open.createSocket("127.0.0.1", port),
              open.createSocket("127.0.0.1", port, loopback, 0))) {
        assertThat(socket.getRemoteSocketAddress()).isEqualTo(other.getLocalSocketAddress());
        socket.close();
      }
      int own = freePort();
      try (Socket socket = open.createSocket(loopback, port, loopback, own)) {
        assertThat(socket.getLocalPort()).isEqualTo(own);
      }
    }
  }

  /** A socket that stayed open would hold its own port, and the second one would not get it. */
  @Test
  void areClosedWhenTheyAreRefused() throws IOException {
    InetAddress loopback = server.getInetAddress();
    int own = freePort();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> sockets.createSocket(loopback, server.getLocalPort(), loopback, own))
          .isInstanceOf(PrivateAddressException.class);
    }
  }

  /** The sockets are the only guard after the check of the host. */
  @ParameterizedTest
  @MethodSource("io.github.glosslint.web.net.InnerSpellings#all")
  @DisplayName("NET-3 no spelling of an inner host gets through")
  void noSpellingGetsThrough(String template) {
    String text = template.replace("PORT", String.valueOf(server.getLocalPort()));
    WebUrl url;
    try {
      url = WebUrl.parse(text);
    } catch (InvalidUrlException e) {
      return;
    }
    if (url.ambiguity() != null) {
      return;
    }
    assertThat(fetch(url)).isEqualTo(Cause.PRIVATE_ADDRESS);
    assertThat(url.host())
        .satisfies(
            host ->
                assertThat(SpecialNames.isPrivate(host) || host.matches("[0-9a-f:.]+")).isTrue());
  }

  private Cause fetch(WebUrl url) {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .socketFactory(sockets)
            .dns(host -> List.of(server.getInetAddress()))
            .retryOnConnectionFailure(false)
            .callTimeout(10, TimeUnit.SECONDS)
            .build();
    try (Response response =
        client.newCall(new Request.Builder().url(url.key()).build()).execute()) {
      return response.isSuccessful() ? Cause.ANSWERED : Cause.UNEXPECTED_STATUS;
    } catch (IOException e) {
      return NetworkFaults.of(e, 0).cause();
    }
  }
}
