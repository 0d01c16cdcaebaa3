package io.github.glosslint.text;

/**
 * Counts the steps that a piece of work takes, up to a limit. Steps are counted, not time: whatever
 * else the machine does, the same input stops at the same place. Not thread-safe.
 */
public final class WorkBudget {

  private final long limit;
  private long spent;

  private WorkBudget(long limit) {
    this.limit = limit;
  }

  /** A counter that is spent after {@code limit} steps. */
  public static WorkBudget of(long limit) {
    return new WorkBudget(limit);
  }

  /** A counter that is never spent. */
  public static WorkBudget unlimited() {
    return new WorkBudget(Long.MAX_VALUE);
  }

  /** Counts steps that were taken. */
  public void spend(long steps) {
    spent += steps;
  }

  /** Whether no further step may be taken. */
  public boolean isSpent() {
    return spent >= limit;
  }

  /** Whether so many further steps may be taken. */
  public boolean allows(long steps) {
    return steps <= limit - spent;
  }

  /** The steps that were counted so far. */
  public long spent() {
    return spent;
  }
}
