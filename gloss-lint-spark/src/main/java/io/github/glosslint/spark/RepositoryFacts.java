package io.github.glosslint.spark;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first stage found out about a repository. The texts of its documents are in its shard.
 *
 * @param key of its shard in the checkpoint; empty if there is a problem
 * @param files documents that were read
 * @param profile of its settings for external URLs, see {@link UrlProfile}; empty if none are asked
 * @param urls how many external URLs its check would ask about
 * @param sites addresses of the sites that are made of it
 * @param forges addresses of its files on a forge
 * @param problem why it is not audited; null if it is
 * @param reused whether an earlier audit did all this
 */
record RepositoryFacts(
    String name,
    String key,
    int files,
    String profile,
    int urls,
    List<String> sites,
    List<String> forges,
    @Nullable Problem problem,
    boolean reused)
    implements Serializable {

  /** What was kept. */
  static RepositoryFacts of(String name, String key, Kept kept, boolean reused) {
    return new RepositoryFacts(
        name,
        key,
        kept.files,
        kept.profile,
        kept.urls.size(),
        kept.sites,
        kept.forges,
        null,
        reused);
  }

  static RepositoryFacts failed(String name, Problem problem) {
    return new RepositoryFacts(name, "", 0, "", 0, List.of(), List.of(), problem, false);
  }

  private static final int VERSION = 1;

  /**
   * What the checkpoint keeps beside a shard.
   *
   * @param urls as documents write them, sorted
   */
  record Kept(
      int files, String profile, List<String> urls, List<String> sites, List<String> forges) {

    byte[] bytes() {
      FactWriter out = new FactWriter("");
      out.number(files);
      out.string(profile);
      out.strings(urls);
      out.strings(sites);
      out.strings(forges);
      return out.toBytes(VERSION);
    }

    static Kept of(byte[] bytes) {
      FactReader in = new FactReader(bytes, VERSION);
      Kept kept = new Kept(in.number(), in.string(), in.strings(), in.strings(), in.strings());
      in.end();
      return kept;
    }
  }
}
