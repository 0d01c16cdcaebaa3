package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.suppression.CommentDirective.Name;
import org.jspecify.annotations.Nullable;

/** One rule, area or all rules, switched off for a part of a file by a comment. */
public final class ActiveSuppression {

  private final CommentDirective directive;
  private final @Nullable Name name;
  private final RuleScope scope;
  private final int from;
  private int to;
  private boolean used;

  ActiveSuppression(
      CommentDirective directive, @Nullable Name name, RuleScope scope, int from, int to) {
    this.directive = directive;
    this.name = name;
    this.scope = scope;
    this.from = from;
    this.to = to;
  }

  /** The comment. */
  public CommentDirective directive() {
    return directive;
  }

  /** The name in the comment; null if it means all rules by naming none. */
  public @Nullable Name name() {
    return name;
  }

  public RuleScope scope() {
    return scope;
  }

  /** Offset of the first character that it is about. */
  public int from() {
    return from;
  }

  /** Offset after the last one. */
  public int to() {
    return to;
  }

  /** Whether it has kept anything from being reported. */
  public boolean used() {
    return used;
  }

  /** Says that it has. */
  public void use() {
    used = true;
  }

  void endAt(int offset) {
    to = offset;
  }
}
