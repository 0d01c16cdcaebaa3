package io.github.glosslint.web.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A kind of bot challenge and its distinctive marks.
 *
 * @param name for messages
 */
record Wall(String name, Predicate<ChallengePage> is) {

  /** Longer pages with a captcha are forms, in UTF-16 units of text. */
  private static final int CAPTCHA_TEXT = 600;

  private static final String CAPTCHAS =
      ".g-recaptcha, .h-captcha, .cf-turnstile, iframe[src*=/recaptcha/], iframe[src*=hcaptcha.com]";

  private static final Set<String> CAPTCHA_TITLES =
      Set.of(
          "Robot Check",
          "Robot or human?",
          "Are you a robot?",
          "Are you human?",
          "Bot Check",
          "Human Verification",
          "Security Check",
          "Verify you are human",
          "Verifying you are human",
          "Please verify you are a human");

  /** The first that fits is it. */
  static final List<Wall> KNOWN =
      List.of(
          new Wall(
              "Anubis",
              p -> p.has("#anubis_challenge") || p.loads("/.within.website/x/cmd/anubis/")),
          // Its other script, /cdn-cgi/challenge-platform/scripts/jsd/, is in pages that it lets
          // pass.
          new Wall(
              "Cloudflare",
              p ->
                  p.runs("_cf_chl_opt")
                      || (p.isTitled("Just a moment...")
                          && (p.loads("/cdn-cgi/challenge-platform/")
                              || p.runs("/cdn-cgi/challenge-platform/")))
                      || (p.isTitled("Attention Required! | Cloudflare")
                          && p.has("#cf-error-details, #cf-wrapper"))),
          // Its tags for pages that it lets pass come from js.datadome.co.
          new Wall(
              "DataDome",
              p ->
                  p.loads("//geo.captcha-delivery.com/")
                      || p.loads("//ct.captcha-delivery.com/")
                      || p.runs("geo.captcha-delivery.com")),
          new Wall(
              "HUMAN (PerimeterX)",
              p ->
                  p.has("#px-captcha, .px-captcha-container, .px-captcha-error-container")
                      || p.runs(".px-captcha-error-container")),
          // Pages that it lets pass load /_Incapsula_Resource too, but have something to show.
          new Wall(
              "Imperva (Incapsula)",
              p ->
                  p.has("iframe[src*=/_Incapsula_Resource]")
                      || (p.loads("/_Incapsula_Resource") && p.isBlank())
                      || (p.isTitled("Pardon Our Interruption") && p.has("script"))),
          new Wall(
              "Akamai",
              p ->
                  p.has(
                          "#sec-if-cpt-container, #sec-cpt-if, meta[http-equiv=refresh][content*=bm-verify]")
                      || (p.isTitled("Access Denied")
                          && p.says("Reference #")
                          && p.says("errors.edgesuite.net"))),
          new Wall(
              "AWS WAF",
              p ->
                  p.runs("gokuProps")
                      || (p.has("#challenge-container") && p.loads(".awswaf.com/"))),
          new Wall(
              "Sucuri",
              p ->
                  p.runs("sucuri_cloudproxy_js")
                      || p.isTitled("Sucuri WebSite Firewall - Access Denied")),
          new Wall(
              "DDoS-Guard",
              p ->
                  p.loads("/ddos-guard/js-challenge/") || p.loads("/ddos-guard/ddg-captcha-page/")),
          new Wall("Vercel", p -> p.isTitled("Vercel Security Checkpoint") && p.has("script")),
          new Wall(
              "Fastly",
              p -> p.isTitled("Client Challenge") && (p.loads("/_fs-ch-") || p.runs("/_fs-ch-"))),
          new Wall(
              "SiteGround",
              p -> p.has("meta[http-equiv=refresh][content*=/.well-known/sgcaptcha/]")),
          new Wall("Kasada", p -> p.runs("KPSDK") && p.isBlank()),
          new Wall(
              "a captcha",
              p -> p.isTitled(CAPTCHA_TITLES) && p.isShorterThan(CAPTCHA_TEXT) && p.has(CAPTCHAS)));
}
