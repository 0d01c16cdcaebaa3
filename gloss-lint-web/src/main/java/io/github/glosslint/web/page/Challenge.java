package io.github.glosslint.web.page;

import io.github.glosslint.web.url.WebUrl;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises responses that are not the page but a bot challenge, whatever their status. Only
 * markers count that the makers of challenges document or that occur nowhere else: a page about
 * captchas, or with one in a form, is a page.
 */
public final class Challenge {

  private static final int LINKEDIN_DENIED = 999;

  private Challenge() {}

  /**
   * Names the wall.
   *
   * @param header the value of a header by its name in lower case
   * @param bodyStart the first 64 KiB of the body, decoded; empty if it was not read
   * @param finalUrl where the redirects ended
   * @return null if it is not one, or none that is known
   */
  public static @Nullable String of(
      int status, Function<String, @Nullable String> header, String bodyStart, WebUrl finalUrl) {
    String name = ofHeaders(status, header);
    if (name == null) {
      name = ofUrl(status, finalUrl);
    }
    return name == null ? ChallengePage.of(bodyStart) : name;
  }

  private static @Nullable String ofHeaders(int status, Function<String, @Nullable String> header) {
    if (is(header, "cf-mitigated", "challenge")) {
      return "Cloudflare";
    }
    if (is(header, "x-amzn-waf-action", "challenge", "captcha")) {
      return "AWS WAF";
    }
    if (is(header, "x-vercel-mitigated", "challenge")) {
      return "Vercel";
    }
    // 1 is a script that looks the browser over, 2 a captcha; other values let the request pass.
    if (is(header, "x-dd-b", "1", "2")) {
      return "DataDome";
    }
    return status == 429 && header.apply("x-kpsdk-ct") != null ? "Kasada" : null;
  }

  private static boolean is(
      Function<String, @Nullable String> header, String name, String... values) {
    String value = header.apply(name);
    return value != null && Set.of(values).contains(value.strip());
  }

  private static @Nullable String ofUrl(int status, WebUrl url) {
    String host = url.host();
    String path = url.path();
    if (isOf(host, "linkedin.com")
        && (status == LINKEDIN_DENIED
            || path.startsWith("/authwall")
            || path.startsWith("/checkpoint/challenge"))) {
      return "LinkedIn's sign-in wall";
    }
    if (isOf(host, "google.com") && path.startsWith("/sorry/")) {
      return "Google";
    }
    if (isOf(host, "captcha-delivery.com")) {
      return "DataDome";
    }
    if (host.equals("validate.perfdrive.com")) {
      return "Radware";
    }
    if (path.contains("/.within.website/x/cmd/anubis/")) {
      return "Anubis";
    }
    return path.startsWith("/.well-known/sgcaptcha/") ? "SiteGround" : null;
  }

  private static boolean isOf(String host, String domain) {
    int label = host.length() - domain.length();
    return host.endsWith(domain) && (label == 0 || host.charAt(label - 1) == '.');
  }
}
