package io.github.glosslint.web.check;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.net.Exchange.Answer;
import io.github.glosslint.web.net.Exchange.Fault;
import io.github.glosslint.web.net.PageRequest;
import io.github.glosslint.web.net.RetryAfter;
import io.github.glosslint.web.page.Challenge;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One check of one URL: decides which request comes next, and finally on a verdict. Starts with
 * HEAD, because most URLs are alive; no verdict is negative without a GET. Follows redirects
 * itself, so that each hop waits in the queue of its host. Sends no request; not thread-safe.
 */
public final class UrlCheck {

  /** HTTP-1: what the requests of one look may take together. */
  static final Duration MOST_TIME = Duration.ofSeconds(45);

  private final HopPolicy policy;
  private final RedirectChain chain;
  private final Set<String> fragments;
  private final LookOptions options;

  /** What is asked for: where the chain is, unless it is an aside. */
  private WebUrl asked;

  private boolean head;
  private boolean headFailed;
  private boolean asksApi;
  private boolean fresh;
  private @Nullable String etag;
  private String text = "";
  private long nanos;
  private boolean cookies;

  /** What is left to find out when the verdict stands: whether https would do. */
  private @Nullable Verdict beforeHttps;

  /**
   * How a look is taken.
   *
   * @param second whether it is a second one: GET at once, on a connection of its own
   * @param etag the entity tag of a page that had all the fragments; null if there is none
   * @param https whether to try https where http answers
   * @param text whether the body is wanted as it is
   */
  public record LookOptions(boolean second, @Nullable String etag, boolean https, boolean text) {

    /** For a file that is read and not judged. */
    public static final LookOptions TEXT = new LookOptions(false, null, false, true);
  }

  /**
   * A look.
   *
   * @param fragments to be found on the page, percent-encoded
   */
  public UrlCheck(WebUrl url, Set<String> fragments, HopPolicy policy, LookOptions options) {
    this.policy = policy;
    this.chain = new RedirectChain(url);
    this.asked = url;
    this.fragments = fragments;
    this.options = options;
    this.head = fragments.isEmpty() && !options.second() && !options.text();
    this.fresh = options.second();
  }

  /** The first step. */
  public Step begin() {
    Verdict refusal = policy.refusal(asked, 0);
    if (refusal != null) {
      return new Step.Done(refusal);
    }
    GitHubApi api = policy.gitHub();
    WebUrl question = api == null || !head ? null : api.question(asked);
    if (question != null) {
      asked = question;
      asksApi = true;
    }
    return ask();
  }

  /** Whether the last request was one to the API of GitHub, which has enough of them. */
  public boolean hasExhaustedApi() {
    GitHubApi api = policy.gitHub();
    return asksApi && api != null && api.isExhausted();
  }

  /** The next step if nobody asks the API. */
  public Step withoutApi() {
    asksApi = false;
    asked = chain.current();
    return ask();
  }

  /** What the API of GitHub says counts if it is a yes; else the page itself is asked for. */
  private Step answeredByApi(Exchange exchange) {
    if (exchange instanceof Answer answer) {
      if (answer.status() == 200) {
        return done(Cause.ANSWERED, "200 OK from the API", answer);
      }
      GitHubApi api = policy.gitHub();
      if (api != null && (answer.status() == 429 || isExhausted(answer))) {
        api.exhausted();
      }
    }
    return withoutApi();
  }

  private static boolean isExhausted(Answer answer) {
    return (answer.status() == 403 || answer.status() == 429)
        && "0".equals(answer.header("x-ratelimit-remaining"));
  }

  /** The next step, after what the last request brought. */
  public Step received(Exchange exchange, Instant now) {
    nanos += exchange.nanos();
    if (asksApi) {
      return answeredByApi(exchange);
    }
    if (beforeHttps != null) {
      return new Step.Done(withHttps(beforeHttps, exchange));
    }
    if (exchange instanceof Fault fault) {
      return received(fault);
    }
    Answer answer = (Answer) exchange;
    cookies |= answer.header("set-cookie") != null;
    if (StatusCodes.isRedirect(answer.status()) && !policy.accepts(asked, answer.status())) {
      return redirected(answer);
    }
    Exchange.Page page = answer.page();
    String challenge =
        page != null && page.challenge() != null
            ? page.challenge()
            : Challenge.of(answer.status(), answer::header, "", asked);
    boolean alive = isAlive(answer);
    if (alive && challenge == null) {
      return found(answer);
    }
    Step pause = throttled(answer, now);
    if (pause != null) {
      return pause;
    }
    if (head) {
      return again();
    }
    if (challenge != null) {
      return done(Cause.CHALLENGE, "a challenge by " + challenge + " instead of the page", answer);
    }
    return done(
        StatusCodes.cause(answer.status()),
        StatusCodes.text(answer.status()) + chain.behind(),
        answer);
  }

  private boolean isAlive(Answer answer) {
    return StatusCodes.isAlive(answer.status())
        || answer.status() == 304 && options.etag() != null
        || policy.accepts(asked, answer.status());
  }

  private Step found(Answer answer) {
    text = answer.page() == null ? "" : answer.page().text();
    if (chain.length() == 0) {
      etag = answer.status() == 304 ? options.etag() : answer.header("etag");
    }
    Exchange.Page page = answer.page();
    boolean judged = !fragments.isEmpty() && chain.keepsFragment();
    if (judged && page != null && page.broken() != null) {
      return fresh
          ? done(
              page.broken().cause(), "the page is incomplete: " + page.broken().evidence(), answer)
          : askFresh();
    }
    Set<String> missing = judged && page != null ? page.missingFragments() : Set.of();
    String movedTo = chain.movedTo();
    Cause cause = movedTo == null ? Cause.ANSWERED : Cause.PERMANENT_REDIRECT;
    Verdict verdict =
        new Verdict(
            cause,
            StatusCodes.text(answer.status()) + chain.behind(),
            answer.status(),
            movedTo,
            missing,
            false,
            millis(),
            false);
    if (options.https() && !asked.isHttps() && asked.port() == 80 && chain.length() == 0) {
      beforeHttps = verdict;
      asked = asked.withHttps();
      head = true;
      return ask();
    }
    return new Step.Done(verdict);
  }

  private Verdict withHttps(Verdict verdict, Exchange exchange) {
    boolean same = exchange instanceof Answer answer && answer.status() == verdict.status();
    return new Verdict(
        verdict.cause(),
        verdict.evidence(),
        verdict.status(),
        verdict.movedTo(),
        verdict.missingFragments(),
        false,
        millis(),
        same);
  }

  private Step redirected(Answer answer) {
    String location = answer.header("location");
    WebUrl target = null;
    String wrong = "without a target";
    if (location != null && !location.isBlank()) {
      try {
        target = asked.resolve(location.strip());
      } catch (InvalidUrlException e) {
        wrong = "to a URL that " + e.getMessage();
      }
    }
    if (target == null) {
      return head
          ? again()
          : done(Cause.BAD_REDIRECT, StatusCodes.text(answer.status()) + " " + wrong, answer);
    }
    if (chain.leadsBack(target)) {
      return looped(target, answer);
    }
    if (chain.isTooLong()) {
      String many = "more than " + RedirectChain.MOST + " redirects";
      return head ? startAgain() : done(Cause.TOO_MANY_REDIRECTS, many, answer);
    }
    chain.follow(target, StatusCodes.isPermanent(answer.status()));
    asked = target;
    fresh = options.second();
    Verdict refusal = policy.refusal(target, chain.length());
    return refusal != null ? new Step.Done(refusal) : ask();
  }

  /**
   * A cycle is the end for every reader, unless it is a cookie that the site waits for: we keep
   * none.
   */
  private Step looped(WebUrl target, Answer answer) {
    if (head) {
      return startAgain();
    }
    String cycle = "the redirects lead back to " + Evidence.url(target);
    return cookies
        ? done(Cause.TOO_MANY_REDIRECTS, cycle + ", perhaps because no cookie was sent", answer)
        : done(Cause.REDIRECT_LOOP, cycle, answer);
  }

  /** A pause, if the server asks for one; GET is next, whatever the method was. */
  private @Nullable Step throttled(Answer answer, Instant now) {
    int status = answer.status();
    String pause = answer.header("retry-after");
    boolean exhausted = isExhausted(answer);
    if (status != 429 && !exhausted && (status != 503 || pause == null)) {
      return null;
    }
    head = false;
    Cause cause = status == 503 ? Cause.SERVER_ERROR : Cause.RATE_LIMIT;
    Verdict otherwise = verdict(cause, StatusCodes.text(status) + chain.behind(), status);
    Duration wait = RetryAfter.parse(pause, answer.header("date"), now);
    if (wait == null && exhausted) {
      wait = RateLimitReset.parse(answer.header("x-ratelimit-reset"), now);
    }
    return new Step.Throttled(request(), wait, otherwise);
  }

  private Step received(Fault fault) {
    Cause cause = fault.cause();
    if (cause.state() == State.SKIPPED
        || cause == Cause.NO_SUCH_HOST
        || cause == Cause.DNS
        || cause == Cause.DNS_TIMEOUT
        || cause == Cause.PROXY_AUTHENTICATION
        || cause == Cause.INTERNAL) {
      // The method makes no difference to any of these.
      return new Step.Done(verdict(cause, fault.evidence() + chain.at(), 0));
    }
    if (head) {
      head = false;
      return cut(cause) ? askFresh() : ask();
    }
    if (!fresh && cut(cause)) {
      return askFresh();
    }
    return new Step.Done(verdict(cause, fault.evidence() + chain.at(), 0));
  }

  /** Whether a connection of its own and the older protocol might fare better (HTTP-13). */
  private static boolean cut(Cause cause) {
    return cause == Cause.RESET || cause == Cause.PROTOCOL;
  }

  private Step again() {
    head = false;
    headFailed = true;
    return ask();
  }

  /** The first request with GET in place of HEAD. */
  public PageRequest withoutHead() {
    head = false;
    return request();
  }

  /** The entity tag of the page that was found; null if it has none, or if a redirect led there. */
  public @Nullable String etag() {
    return etag;
  }

  /** The body that was found, if it is wanted as it is. */
  public String text() {
    return text;
  }

  /** Whether GET had to be tried after HEAD was refused. */
  public boolean headLied() {
    return headFailed;
  }

  /** From the first URL on, with GET: some sites send HEAD in circles. */
  private Step startAgain() {
    head = false;
    chain.restart();
    asked = chain.current();
    return ask();
  }

  private Step askFresh() {
    fresh = true;
    return ask();
  }

  private Step ask() {
    return nanos < MOST_TIME.toNanos()
        ? new Step.Ask(request())
        : new Step.Done(
            verdict(Cause.TIMEOUT, "no answer within " + MOST_TIME.toSeconds() + " s", 0));
  }

  private PageRequest request() {
    Map<String, String> headers = policy.headers(asked, chain.first());
    if (options.etag() != null && chain.length() == 0 && !head) {
      headers = new HashMap<>(headers);
      headers.put("if-none-match", options.etag());
    }
    Set<String> wanted = chain.keepsFragment() && !head ? fragments : Set.of();
    return new PageRequest(asked, head, headers, wanted, options.text(), timeLeft(), fresh);
  }

  /** At least a moment, since OkHttp takes none for all the time in the world. */
  private Duration timeLeft() {
    Duration left = MOST_TIME.minusNanos(nanos);
    return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
  }

  private Step done(Cause cause, String evidence, Answer answer) {
    return new Step.Done(verdict(cause, evidence, answer.status()));
  }

  private Verdict verdict(Cause cause, String evidence, int status) {
    return new Verdict(cause, evidence, status, null, Set.of(), false, millis(), false);
  }

  private long millis() {
    return nanos / 1_000_000;
  }
}
