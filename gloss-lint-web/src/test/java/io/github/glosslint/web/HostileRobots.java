package io.github.glosslint.web;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.UrlReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Checks a URL of a server whose {@code robots.txt} talks to the readers of logs. */
final class HostileRobots {

  /** What each line has, and no log. */
  static final String MARK = "h0stile";

  private static final String FILE =
      """
      ::error::%1$s
      %1$s: ::error::x
      Crawl-delay: ::error::%1$s
      Sitemap: http://[%1$s
      http: ::error::%1$s
      User-agent: a b ::error::%1$s \u001b[31m
      Allow: /%%zz%1$s\0
      User-agent: *
      Disallow: /%1$s%%
      Disallow: /private
      <html>%1$s
      """
          .formatted(MARK);

  private HostileRobots() {}

  public static void main(String[] args) throws Exception {
    RawServer.Handler site =
        (request, server, socket) ->
            (request.target().equals("/robots.txt")
                    ? Answers.html(FILE)
                    : Answers.status("200 OK", "Content-Length: 0"))
                .handle(request, server, socket);
    try (RawServer server = RawServer.start(site)) {
      UrlSettings settings =
          new UrlSettings(
              List.of(), Map.of(), true, UrlSettings.Grace.DEFAULT, Duration.ofDays(3), 500);
      String url = "http://a.site:" + server.port() + "/";
      UrlReport report =
          new TestNetwork()
              .checker(settings, TestNetwork.options().build())
              .check(List.of(url, url + "private"));
      report.verdicts().values().forEach(verdict -> System.out.println(verdict.cause()));
    }
  }
}
