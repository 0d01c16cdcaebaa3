package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class ClientsTest {

  private final List<OkHttpClient.Builder> speakingTls = new ArrayList<>();

  private final Clients clients =
      new Clients(
          new OkHttpClient.Builder(),
          tls -> {
            speakingTls.add(tls);
            return tls;
          },
          64);

  private static PageRequest get(String url, boolean fresh) throws InvalidUrlException {
    return new PageRequest(
        WebUrl.parse(url), false, Map.of(), Set.of(), false, Duration.ofSeconds(1), fresh);
  }

  @Test
  void certificates_are_read_when_the_first_URL_wants_them_and_once() throws Exception {
    OkHttpClient open = clients.of(get("http://docs.dev/", false));
    clients.of(get("http://docs.dev/", true));

    assertThat(speakingTls).isEmpty();
    assertThat(open.connectionSpecs()).containsExactly(ConnectionSpec.CLEARTEXT);

    OkHttpClient secure = clients.of(get("https://docs.dev/", false));
    clients.of(get("https://docs.dev/", true));
    clients.of(get("https://other.dev/", false));

    assertThat(speakingTls).hasSize(1);
    assertThat(secure.connectionSpecs()).containsExactly(ConnectionSpec.MODERN_TLS);
    clients.close();
  }

  @Test
  void a_host_keeps_its_client_and_its_connections() throws Exception {
    OkHttpClient first = clients.of(get("http://docs.dev/a", false));

    assertThat(clients.of(get("http://docs.dev/b", false))).isSameAs(first);
    assertThat(clients.of(get("http://docs.dev/b", true)).connectionPool())
        .isNotSameAs(first.connectionPool());
    clients.close();
  }
}
