package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.finding.RuleId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is switched off at a place. At most three suppressions cover a rule, however many comments
 * there are: of equal ones that are open at a time the first counts.
 */
final class OpenSuppressions {

  private final Map<String, Open> byKey = new HashMap<>();

  /** A suppression, and what has been switched on again since. */
  private static final class Open {
    final ActiveSuppression suppression;
    final Set<String> except = new HashSet<>(0);

    Open(ActiveSuppression suppression) {
      this.suppression = suppression;
    }

    boolean covers(RuleId rule) {
      return !except.contains(rule.value()) && !except.contains(rule.area());
    }
  }

  void disable(ActiveSuppression suppression) {
    Open open = byKey.get(suppression.scope().key());
    if (open == null || !open.except.isEmpty()) {
      byKey.put(suppression.scope().key(), new Open(suppression));
    }
  }

  /**
   * Switches rules on again.
   *
   * @return whether any of them was off
   */
  boolean enable(RuleScope scope, int offset) {
    boolean any = false;
    Iterator<Open> all = byKey.values().iterator();
    while (all.hasNext()) {
      Open open = all.next();
      RuleScope off = open.suppression.scope();
      if (off.isWithin(scope)) {
        open.suppression.endAt(offset);
        all.remove();
        any = true;
      } else if (scope.isWithin(off)) {
        any |= open.except.add(scope.key());
      }
    }
    return any;
  }

  /** The same, to return to. */
  OpenSuppressions copy() {
    OpenSuppressions copy = new OpenSuppressions();
    byKey.forEach(
        (key, open) -> {
          Open same = new Open(open.suppression);
          same.except.addAll(open.except);
          copy.byKey.put(key, same);
        });
    return copy;
  }

  /** Adds what covers a rule, the narrowest first. */
  void addCovering(RuleId rule, List<ActiveSuppression> covering) {
    for (String key : List.of(rule.value(), rule.area(), RuleScope.ALL.key())) {
      Open open = byKey.get(key);
      if (open != null && open.covers(rule)) {
        covering.add(open.suppression);
      }
    }
  }
}
