package io.github.glosslint.maven.it;

import io.github.glosslint.maven.it.LoopbackServer.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A build whose settings name a proxy, {@code me:secret}, and a server, {@code you:secret}, for
 * {@code wiki.gloss-lint-it.org}. This machine needs no proxy.
 */
public final class ProxiedBuild {

  private static final String PROXY_LOGIN = "Basic bWU6c2VjcmV0";
  private static final String WIKI_LOGIN = "Basic eW91OnNlY3JldA==";
  private static final String WIKI = "http://wiki.gloss-lint-it.org/";

  private final Path project;
  private final LoopbackServer proxy;
  private final LoopbackServer site;

  private ProxiedBuild(Path project, LoopbackServer proxy, LoopbackServer site) {
    this.project = project;
    this.proxy = proxy;
    this.site = site;
  }

  /**
   * Starts the servers and has the project name them.
   *
   * @param settings the settings file, whose other names the invoker fills in afterwards
   */
  public static ProxiedBuild prepare(File project, String settings) throws IOException {
    Path folder = project.toPath();
    LoopbackServer site = LoopbackServer.site();
    LoopbackServer proxy = LoopbackServer.proxy("me", "secret");
    replace(folder.resolve("docs/a.md"), "@site@", site.url(""));
    replace(folder.resolve(settings), "@proxy.port@", Integer.toString(proxy.port()));
    return new ProxiedBuild(folder, proxy, site);
  }

  private static void replace(Path file, String name, String value) throws IOException {
    Files.writeString(file, Files.readString(file).replace(name, value));
  }

  /** Checks who was asked, and with which login, and closes the servers. */
  public void check(String... secrets) throws IOException {
    proxy.close();
    site.close();
    for (Request request : proxy.requests()) {
      require(PROXY_LOGIN.equals(request.proxyAuthorization()), "without its login: " + request);
      String login = request.line().contains(WIKI) ? WIKI_LOGIN : null;
      require(
          login == null ? request.authorization() == null : login.equals(request.authorization()),
          "the login of the wiki is for the wiki: " + request);
      require(!request.line().contains("127.0.0.1"), "needs no proxy: " + request);
    }
    require(asked(proxy, WIKI), "the wiki was not asked");
    require(asked(proxy, "http://docs.gloss-lint-it.org/dead"), "the proxy was not used");
    require(asked(site, " /alive "), "this machine was not asked");
    for (Request request : site.requests()) {
      require(
          request.proxyAuthorization() == null && request.authorization() == null,
          "a login went elsewhere: " + request);
    }
    String written =
        Files.readString(project.resolve("build.log"))
            + Files.readString(project.resolve("target/gloss-lint/urls.jsonl"));
    for (String secret : List.of(secrets)) {
      require(!written.contains(secret), "a secret was written");
    }
  }

  private static boolean asked(LoopbackServer server, String what) {
    return server.requests().stream().anyMatch(request -> request.line().contains(what));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
