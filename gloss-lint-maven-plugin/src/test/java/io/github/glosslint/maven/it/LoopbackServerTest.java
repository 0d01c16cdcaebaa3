package io.github.glosslint.maven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.maven.it.LoopbackServer.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopbackServerTest {

  private static int code(OkHttpClient client, String url) throws IOException {
    okhttp3.Request request = new okhttp3.Request.Builder().url(url).head().build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  private static OkHttpClient through(LoopbackServer proxy, String password) {
    return new OkHttpClient.Builder()
        .proxy(
            new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
        .proxyAuthenticator(
            (route, response) ->
                response.request().header("Proxy-Authorization") != null
                    ? null
                    : response
                        .request()
                        .newBuilder()
                        .header("Proxy-Authorization", Credentials.basic("me", password))
                        .build())
        .build();
  }

  @Test
  void a_site_has_one_page() throws IOException {
    OkHttpClient client = new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).build();
    try (LoopbackServer site = LoopbackServer.site()) {
      assertThat(code(client, site.url("/alive"))).isEqualTo(200);
      assertThat(code(client, site.url("/dead"))).isEqualTo(404);
      assertThat(site.requests())
          .containsExactly(
              new Request("HEAD /alive HTTP/1.1", null, null),
              new Request("HEAD /dead HTTP/1.1", null, null));
    }
  }

  @Test
  void a_proxy_is_every_site_for_those_it_knows() throws IOException {
    try (LoopbackServer proxy = LoopbackServer.proxy("me", "secret")) {
      assertThat(code(through(proxy, "secret"), "http://docs.invalid/alive")).isEqualTo(200);
      assertThat(code(through(proxy, "secret"), "http://docs.invalid/dead")).isEqualTo(404);
      assertThat(code(through(proxy, "wrong"), "http://docs.invalid/alive")).isEqualTo(407);
      assertThat(proxy.requests())
          .contains(
              new Request("HEAD http://docs.invalid/alive HTTP/1.1", null, null),
              new Request("HEAD http://docs.invalid/alive HTTP/1.1", "Basic bWU6c2VjcmV0", null));
    }
  }

  @Test
  void a_proxy_sees_who_wants_a_tunnel() throws IOException {
    try (LoopbackServer proxy = LoopbackServer.proxy("me", "secret")) {
      assertThatThrownBy(() -> code(through(proxy, "secret"), "https://docs.invalid/alive"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("502");
      assertThat(proxy.requests())
          .contains(new Request("CONNECT docs.invalid:443 HTTP/1.1", "Basic bWU6c2VjcmV0", null));
    }
  }
}
