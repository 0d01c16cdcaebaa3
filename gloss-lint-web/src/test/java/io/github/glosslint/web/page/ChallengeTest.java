package io.github.glosslint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChallengeTest {

  private static final WebUrl URL = url("https://example.org/page");

  private static WebUrl url(String text) {
    try {
      return WebUrl.parse(text);
    } catch (InvalidUrlException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403, cf-mitigated, challenge, Cloudflare",
    "202, x-amzn-waf-action, challenge, AWS WAF",
    "405, x-amzn-waf-action, captcha, AWS WAF",
    "429, x-vercel-mitigated, challenge, Vercel",
    "403, x-dd-b, 2, DataDome",
    "429, x-kpsdk-ct, token, Kasada",
    "200, x-dd-b, 0, ",
    "200, x-datadome, protected, ",
    "403, server, cloudflare, ",
    "200, cf-ray, 0123-FRA, ",
    "200, x-kpsdk-ct, token, ",
    "200, x-iinfo, 1-2-3, ",
  })
  void byHeader(int status, String name, String value, @Nullable String wall) {
    assertThat(Challenge.of(status, Map.of(name, value)::get, "", URL)).isEqualTo(wall);
  }

  @ParameterizedTest
  @CsvSource({
    "200, https://www.linkedin.com/authwall?trk=x, LinkedIn's sign-in wall",
    "999, https://de.linkedin.com/in/someone, LinkedIn's sign-in wall",
    "200, https://www.linkedin.com/company/x, ",
    "999, https://example.org/, ",
    "429, https://www.google.com/sorry/index?continue=x, Google",
    "200, https://geo.captcha-delivery.com/captcha/?cid=x, DataDome",
    "200, https://validate.perfdrive.com/x, Radware",
    "200, https://example.org/.within.website/x/cmd/anubis/api/pass-challenge, Anubis",
    "202, https://example.org/.well-known/sgcaptcha/?r=%2F, SiteGround",
    "200, https://notlinkedin.com/authwall, ",
    "200, https://example.org/?u=https://www.linkedin.com/authwall, ",
  })
  void byWhereItLed(int status, String url, @Nullable String wall) {
    assertThat(Challenge.of(status, Map.<String, String>of()::get, "", url(url))).isEqualTo(wall);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Anubis ~ <title>Making sure you&#39;re not a bot!</title><script id=anubis_challenge type=application/json>{}</script><h1>Making sure",
        "Anubis ~ <title>Ujišťujeme se, že nejste robot!</title><img src=/.within.website/x/cmd/anubis/static/img/pensive.webp>",
        "Anubis ~ <script type=module src=/base/.within.website/x/cmd/anubis/static/js/main.mjs></script>",
        "Cloudflare ~ <title>Just a moment...</title><script>window._cf_chl_opt={cvId:'3'}</script>",
        "Cloudflare ~ <title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1></script>",
        "Cloudflare ~ <title>Attention Required! | Cloudflare</title><div id=cf-wrapper>Sorry, you have been blocked",
        "DataDome ~ <title>example.org</title><script>var dd={'host':'geo.captcha-delivery.com'}</script><script src=https://ct.captcha-delivery.com/c.js></script>",
        "DataDome ~ <iframe src='https://geo.captcha-delivery.com/captcha/?cid=x'></iframe>",
        "HUMAN (PerimeterX) ~ <title>Access to this page has been denied</title><div id=px-captcha></div>",
        "HUMAN (PerimeterX) ~ <title>Access Check</title><style>.px-captcha-error-container{position:fixed}</style>Unusual traffic",
        "Imperva (Incapsula) ~ <iframe id=main-iframe src='/_Incapsula_Resource?SWUDNSAI=31&incident_id=1'>Request unsuccessful. Incapsula incident ID: 1</iframe>",
        "Imperva (Incapsula) ~ <script src='/_Incapsula_Resource?SWJIYLWA=7'></script><body></body>",
        "Imperva (Incapsula) ~ <title>Pardon Our Interruption</title><script src=/x.js></script>As you were browsing something made us think you were a bot.",
        "Akamai ~ <title>Access Denied</title><H1>Access Denied</H1>Reference #18.2d351ab8.1 https://errors.edgesuite.net/18.2d351ab8.1",
        "Akamai ~ <meta http-equiv=refresh content=\"5; URL='/?bm-verify=AAQ'\">",
        "AWS WAF ~ <script>window.gokuProps={key:'x'}</script><div id=challenge-container></div>",
        "Sucuri ~ <title>You are being redirected...</title><script>var s={},sucuri_cloudproxy_js='';</script>",
        "DDoS-Guard ~ <title>DDoS-Guard</title><script src=/.well-known/ddos-guard/js-challenge/index.js></script>",
        "Vercel ~ <title>Vercel Security Checkpoint</title><script></script>We're verifying your browser",
        "Fastly ~ <title>Client Challenge</title><link href=/_fs-ch-1T1wmsGaOgGaSxcX/assets/styles.css rel=stylesheet>JavaScript is disabled",
        "SiteGround ~ <meta http-equiv=refresh content='0;/.well-known/sgcaptcha/?r=%2F'>",
        "Kasada ~ <script>window.KPSDK={};</script><script src=/149e9513/2d206a39/ips.js></script>",
        "a captcha ~ <title>Robot Check</title><div class=g-recaptcha data-sitekey=x></div>Prove it",
      })
  void byThePage(String wall, String html) {
    for (int status : new int[] {200, 403, 503}) {
      assertThat(of(status, html)).isEqualTo(wall);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>short",
        "\0\1\2",
        // About walls.
        "<title>Just a moment...</title><p>A blog about <code>_cf_chl_opt</code> and /cdn-cgi/challenge-platform/",
        "<title>Anubis</title><pre>&lt;script id=\"anubis_challenge\"&gt; /.within.website/x/cmd/anubis/</pre>",
        "<a href=/.within.website/x/cmd/anubis/static/img/pensive.webp>the mascot</a> Making sure you're not a bot!",
        "<h1>Request unsuccessful. Incapsula incident ID: 1</h1><a href=/_Incapsula_Resource>what is this?</a>",
        "<title>Access Denied</title><p>Your role may not read this page.",
        "<title>Vercel Security Checkpoint</title><p>How it works, in our manual.",
        "<title>Pardon Our Interruption</title><p>Maintenance until noon.",
        "<title>Client Challenge</title><p>A puzzle for our clients.",
        "<h1>sucuri_cloudproxy_js</h1><code>window.gokuProps</code> .px-captcha-error-container KPSDK",
        "<title>Security Check</title><p>How to run a security check.",
        // Let through by a wall.
        "<p>Text</p><script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script><script>window.__CF$cv$params={}</script>",
        "<p>Enough text to show that a page was let through by the wall.</p><script src='/_Incapsula_Resource?SWJIYLWA=7'></script>",
        "<p>Text</p><script src=https://js.datadome.co/tags.js></script>",
        "<p>Text</p><script>window._pxAppId='PX1'</script><script src=//client.px-cloud.net/PX1/main.min.js></script>",
        "<p>Text</p><script src=https://x.token.awswaf.com/x/challenge.js></script>",
        "<title>Docs</title><script src=/_fs-ch-1T1wmsGaOgGaSxcX/assets/script.js></script><p>Text",
        // With a captcha in a form.
        "<title>Contact</title><form><textarea></textarea><div class=g-recaptcha></div></form>",
        "<title>Captcha</title><div class=h-captcha></div><p>This is how the widget looks.",
        "<title>Post</title><form><div class=cf-turnstile></div></form><script src=https://challenges.cloudflare.com/turnstile/v0/api.js></script>",
      })
  void aPageIsAPage(String html) {
    assertThat(of(200, html)).isNull();
  }

  @Test
  void aLongPageIsAPageWhateverItLoads() {
    String html =
        "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"
            + "<p>Words that make up a page. ".repeat(100);

    assertThat(of(200, html)).isNull();
  }

  private static @Nullable String of(int status, String html) {
    return Challenge.of(status, Map.<String, String>of()::get, html, URL);
  }
}
