package io.github.glosslint.server;

import io.github.glosslint.verdict.UrlOracle;
import org.jspecify.annotations.Nullable;

/** Where a language server gets its oracles on external URLs from. */
public interface UrlOracles {

  /** Nobody is asked and nothing is known. */
  UrlOracles NONE =
      new UrlOracles() {
        @Override
        public @Nullable UrlOracle asking() {
          return null;
        }

        @Override
        public @Nullable UrlOracle remembering() {
          return null;
        }
      };

  /** A new one that asks the web; null if it must not be asked. */
  @Nullable UrlOracle asking();

  /** One that says what earlier checks saw and asks nobody; null if they keep nothing. */
  @Nullable UrlOracle remembering();
}
