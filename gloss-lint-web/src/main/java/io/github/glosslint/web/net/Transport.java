package io.github.glosslint.web.net;

/** Sends requests to servers. Thread-safe. */
public interface Transport extends AutoCloseable {

  /** Makes a request. Never throws, except for an {@link Error} that ends the run. */
  Exchange exchange(PageRequest request);

  /** Whether a name resolves, asked now. */
  boolean resolves(String host);

  /** Breaks off all requests that are under way; they end with a fault. */
  default void cancel() {}

  @Override
  default void close() {}
}
