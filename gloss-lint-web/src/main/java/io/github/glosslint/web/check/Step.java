package io.github.glosslint.web.check;

import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.net.PageRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The next step of a {@link UrlCheck}. */
public sealed interface Step {

  /** A request is to be made, when its host may be asked. */
  record Ask(PageRequest request) implements Step {}

  /**
   * The host wants a pause before the same request.
   *
   * @param pause null if the host does not say how long
   * @param otherwise the verdict if nobody waits that long
   */
  record Throttled(PageRequest request, @Nullable Duration pause, Verdict otherwise)
      implements Step {}

  /** The look is over. */
  record Done(Verdict verdict) implements Step {}
}
