package io.github.glosslint.verdict;

import org.jspecify.annotations.Nullable;

/** Verdicts on URLs. Immutable and thread-safe. */
public interface UrlVerdicts {

  /** No verdicts: URLs were not checked. */
  UrlVerdicts NONE =
      new UrlVerdicts() {
        @Override
        public @Nullable Verdict verdict(String url) {
          return null;
        }

        @Override
        public @Nullable String networkFault() {
          return null;
        }
      };

  /**
   * The verdict on a URL.
   *
   * @param url as the document has it
   * @return null if it was not asked for
   */
  @Nullable Verdict verdict(String url);

  /** Why the machine seems to have no network; null if it has one, or if nobody asked. */
  @Nullable String networkFault();
}
