package io.github.glosslint.maven;

import io.github.glosslint.report.SafeText;
import io.github.glosslint.web.UrlOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * The network settings in the user's {@code settings.xml}: proxies and logins. Maven decrypts the
 * passwords. A login is sent only to its proxy or origin.
 */
final class UserSettings {

  private final MavenSession session;
  private final SettingsDecryptionResult decrypted;
  private final Log log;

  private UserSettings(MavenSession session, SettingsDecryptionResult decrypted, Log log) {
    this.session = session;
    this.decrypted = decrypted;
    this.log = log;
  }

  /** Reads the settings of a session; passwords that cannot be decrypted are logged. */
  static UserSettings of(MavenSession session, SettingsDecrypter decrypter, Log log) {
    SettingsDecryptionResult decrypted =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(session.getSettings()));
    decrypted.getProblems().forEach(problem -> log.warn(SafeText.masked(problem.getMessage())));
    return new UserSettings(session, decrypted, log);
  }

  /** Uses the proxies in the settings, with their logins. */
  void addProxies(UrlOptions.Builder options) {
    if (decrypted.getProxies().stream().noneMatch(Proxy::isActive)) {
      return;
    }
    options.proxies(new MavenProxies(session.getRepositorySession()));
    for (Proxy proxy : decrypted.getProxies()) {
      if (proxy.isActive() && canLogIn(proxy.getUsername(), proxy.getPassword())) {
        options.proxyLogin(
            proxy.getHost(), proxy.getPort(), proxy.getUsername(), orEmpty(proxy.getPassword()));
      }
    }
  }

  /**
   * Uses the logins of servers.
   *
   * @param origins by server id
   * @throws MojoExecutionException if an origin is not a URL
   */
  void addLogins(Map<String, String> origins, UrlOptions.Builder options)
      throws MojoExecutionException {
    for (Map.Entry<String, String> login : origins.entrySet()) {
      Server server = server(login.getKey());
      if (server == null || !canLogIn(server.getUsername(), server.getPassword())) {
        log.warn(
            SafeText.of(
                "settings.xml has no server \""
                    + login.getKey()
                    + "\" with a username and a password that can be read: "
                    + login.getValue()
                    + " is requested without a login"));
        continue;
      }
      try {
        options.header(login.getValue(), "authorization", basic(server));
      } catch (IllegalArgumentException e) {
        throw new MojoExecutionException(SafeText.masked("gloss-lint.servers: " + e.getMessage()));
      }
    }
  }

  private @Nullable Server server(String id) {
    return decrypted.getServers().stream()
        .filter(server -> id.equals(server.getId()))
        .findFirst()
        .orElse(null);
  }

  /** Maven leaves a password that it cannot decrypt unchanged; that must not be sent. */
  private static boolean canLogIn(@Nullable String user, @Nullable String password) {
    boolean encrypted = password != null && password.startsWith("{") && password.endsWith("}");
    return user != null && !encrypted;
  }

  /** RFC 7617. */
  private static String basic(Server server) {
    String login = server.getUsername() + ":" + orEmpty(server.getPassword());
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private static String orEmpty(@Nullable String password) {
    return password == null ? "" : password;
  }
}
