package io.github.glosslint.web.net;

/** Carries requests to servers. Thread-safe. */
public interface Transport extends AutoCloseable {

  /** Makes a request. Never throws, except for an {@link Error} that ends the run. */
  Exchange exchange(PageRequest request);

  @Override
  default void close() {}
}
