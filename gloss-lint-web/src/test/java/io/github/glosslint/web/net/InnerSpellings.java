package io.github.glosslint.web.net;

import java.util.List;

/** Ways to write that somebody inside is meant; {@code PORT} stands for where he listens. */
public final class InnerSpellings {

  private InnerSpellings() {}

  public static List<String> all() {
    return List.of(
        "http://127.1:PORT/",
        "http://2130706433:PORT/",
        "http://0:PORT/",
        "http://0x7f000001:PORT/",
        "http://0x7f.1:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://017700000001:PORT/",
        "http://010.8.8.8:PORT/",
        "http://127.0.0.1.:PORT/",
        "http://256.256.256.256:PORT/",
        "http://①②⑦.0.0.1:PORT/",
        "http://127。0。0。1:PORT/",
        "http://%31%32%37.0.0.1:PORT/",
        "http://localhost:PORT/",
        "http://LOCALHOST:PORT/",
        "http://localhost.:PORT/",
        "http://foo.localhost:PORT/",
        "http://127.0.0.1:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:7f00:1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://[::127.0.0.1]:PORT/",
        "http://[64:ff9b::7f00:1]:PORT/",
        "http://[::]:PORT/",
        "http://0.0.0.0:PORT/",
        "http://169.254.169.254/",
        "http://[fd00:ec2::254]/",
        "http://example.com%2F10.0.0.1/",
        "http://good\\@127.0.0.1:PORT/",
        "http://target.site@127.0.0.1:PORT/",
        "http://good\\@evil/");
  }
}
