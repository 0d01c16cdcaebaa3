package io.github.glosslint.spark;

import io.github.glosslint.web.UrlOptions;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit is asked for. All its tasks have it, so that paths are texts: they lead to the same
 * files on all machines.
 *
 * @param input a folder of repositories, or a list of them
 * @param output the folder of the reports
 * @param checkpoint the folder of what is not to be done again
 * @param formats of the reports on repositories
 * @param failOn which findings make the audit fail
 * @param web how external URLs are asked about; null if they are not
 */
record AuditOptions(
    String input,
    String output,
    String checkpoint,
    List<String> formats,
    Threshold failOn,
    @Nullable Requests web)
    implements Serializable {

  AuditOptions {
    formats = List.copyOf(formats);
  }

  /** The least severity that makes an audit fail. */
  enum Threshold {
    ERROR,
    WARNING,
    NEVER
  }

  /**
   * How hosts are asked; null stands for the default of {@link UrlOptions}.
   *
   * @param allowPrivate whether private networks are open
   * @param connections of each task at the same time
   * @param interval between two requests to a host
   * @param deadline of the requests of one task
   * @param maxAge of answers in the checkpoint that are used again
   */
  record Requests(
      boolean allowPrivate,
      @Nullable Integer connections,
      @Nullable Duration interval,
      @Nullable Duration timeout,
      @Nullable Duration secondLook,
      Duration deadline,
      Duration maxAge)
      implements Serializable {

    UrlOptions options() {
      UrlOptions.Builder builder =
          UrlOptions.builder().allowPrivate(allowPrivate).deadline(deadline);
      if (connections != null) {
        builder.maxConnections(connections);
      }
      if (interval != null) {
        builder.interval(interval);
      }
      if (timeout != null) {
        builder.timeout(timeout);
      }
      if (secondLook != null) {
        builder.secondLookAfter(secondLook);
      }
      return builder.build();
    }
  }
}
