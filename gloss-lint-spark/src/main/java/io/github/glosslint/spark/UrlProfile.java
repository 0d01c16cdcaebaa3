package io.github.glosslint.spark;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.UrlQuestion;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that verdicts on URLs depend on besides the URLs. Repositories with the same profile share
 * the answers of hosts.
 *
 * @param wantHttps whether it matters if {@code https} answers where {@code http} does
 */
record UrlProfile(UrlSettings settings, boolean wantHttps) {

  private static final int VERSION = 1;

  static UrlProfile of(UrlQuestion question) {
    UrlSettings own = question.settings();
    // How many URLs a host is asked is no matter of one repository, nor is what a cache is good
    // for.
    UrlSettings usual = UrlSettings.defaults();
    return new UrlProfile(
        new UrlSettings(
            own.skip(),
            own.hosts(),
            own.respectRobots(),
            usual.grace(),
            usual.maxAge(),
            UrlSettings.HIGHEST_PER_HOST),
        question.wantHttps());
  }

  /** A name that no other profile has. */
  String key() {
    return new ContentDigest().add(bytes()).hex();
  }

  byte[] bytes() {
    FactWriter out = new FactWriter("");
    out.flag(wantHttps);
    out.strings(settings.skip());
    out.flag(settings.respectRobots());
    out.number(settings.hosts().size());
    settings
        .hosts()
        .forEach(
            (name, host) -> {
              out.string(name);
              write(out, host);
            });
    return out.toBytes(VERSION);
  }

  private static void write(FactWriter out, HostSettings host) {
    out.number(host.concurrency().orElse(0));
    Duration interval = host.interval();
    out.wide(interval == null ? -1 : interval.toMillis());
    out.strings(host.headers().keySet());
    out.strings(host.headers().values());
    String agent = host.userAgent();
    out.flag(agent != null);
    if (agent != null) {
      out.string(agent);
    }
    out.list(host.accept(), FactWriter::number);
    out.flag(host.skip());
  }

  static UrlProfile of(byte[] bytes) {
    FactReader in = new FactReader(bytes, VERSION);
    boolean wantHttps = in.flag();
    List<String> skip = in.strings();
    boolean respectRobots = in.flag();
    Map<String, HostSettings> hosts = new TreeMap<>();
    for (int count = in.number(); count > 0; count--) {
      hosts.put(in.string(), host(in));
    }
    in.end();
    UrlSettings usual = UrlSettings.defaults();
    return new UrlProfile(
        new UrlSettings(
            skip,
            hosts,
            respectRobots,
            usual.grace(),
            usual.maxAge(),
            UrlSettings.HIGHEST_PER_HOST),
        wantHttps);
  }

  private static HostSettings host(FactReader in) {
    int concurrency = in.number();
    long interval = in.wide();
    List<String> names = in.strings();
    List<String> values = in.strings();
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      headers.put(names.get(i), values.get(i));
    }
    String agent = in.flag() ? in.string() : null;
    return new HostSettings(
        concurrency == 0 ? OptionalInt.empty() : OptionalInt.of(concurrency),
        interval < 0 ? null : Duration.ofMillis(interval),
        headers,
        agent,
        new TreeSet<>(in.list(FactReader::number)),
        in.flag());
  }

  /** The question about some URLs. */
  UrlQuestion question(Collection<String> urls, Clock clock) {
    return new UrlQuestion(urls, settings, wantHttps, clock);
  }
}
