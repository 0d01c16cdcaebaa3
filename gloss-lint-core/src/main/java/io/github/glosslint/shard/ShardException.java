package io.github.glosslint.shard;

import java.util.List;

/** Shards that cannot be put together. */
public final class ShardException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /**
   * @param problems a sentence each, with the file and what to do; not empty
   */
  public ShardException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, a sentence each, with the file and what to do. */
  public List<String> problems() {
    return problems;
  }
}
