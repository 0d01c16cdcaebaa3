package io.github.glosslint.run;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.fix.AppliedFix;
import io.github.glosslint.fix.FixChooser;
import io.github.glosslint.fix.FixChooser.Answer;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.SkippedFix;
import io.github.glosslint.fix.files.FixableFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the fixes of findings that leave each other alone: of two in one place the first, the other
 * is for the next pass. What was tried in an earlier pass, or refused, is not taken again.
 */
final class FixPass {

  private static final String TRADED = "its fix does not help, or brings another finding";

  private final FixOptions options;
  private final FixableFiles files;
  private final int number;
  private FixChooser chooser;
  private boolean stopped;

  /** How many of equal findings were fixed in any pass. */
  private final Map<Key, Integer> tried;

  /** How many of equal findings somebody does not want to be fixed. */
  private final Map<Key, Integer> declined;

  /** How many of equal findings the pass before left to this one, and this one to the next. */
  private final Map<Key, Integer> awaited;

  /** Findings whose fix was taken back. */
  private final Set<Key> traded;

  private final Map<Key, Integer> postponed = new HashMap<>();
  private final List<SkippedFix> skipped = new ArrayList<>();

  /** What a finding is about, wherever it is: what precedes it may have been fixed. */
  private record Key(String path, String rule, String marked, String message, List<String> fix) {

    static Key of(Finding finding, PlacedFix fix) {
      return new Key(
          finding.path(),
          finding.rule().value(),
          finding.marked(),
          finding.message(),
          fix.edits().stream().map(PlacedEdit::replacement).toList());
    }
  }

  FixPass(FixOptions options, FixableFiles files) {
    this(options, files, 1, options.chooser(), false, Map.of(), Map.of(), Map.of(), Set.of());
  }

  private FixPass(
      FixOptions options,
      FixableFiles files,
      int number,
      FixChooser chooser,
      boolean stopped,
      Map<Key, Integer> tried,
      Map<Key, Integer> declined,
      Map<Key, Integer> awaited,
      Set<Key> traded) {
    this.options = options;
    this.files = files;
    this.number = number;
    this.chooser = chooser;
    this.stopped = stopped;
    this.tried = new HashMap<>(tried);
    this.declined = new HashMap<>(declined);
    this.awaited = new HashMap<>(awaited);
    this.traded = new HashSet<>(traded);
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** The pass after this one. */
  FixPass next() {
    return new FixPass(
        options, files, number + 1, chooser, stopped, tried, declined, postponed, traded);
  }

  /** Why fixes of the findings of this pass were not taken. */
  List<SkippedFix> skipped() {
    return skipped;
  }

  /**
   * Takes fixes.
   *
   * @param findings in their order
   */
  List<AppliedFix> take(List<Finding> findings) {
    Map<Key, Integer> before = Map.copyOf(tried);
    Map<Key, Integer> unwanted = new HashMap<>(declined);
    List<AppliedFix> taken = take(findings, false, before, unwanted);
    // What another fix may make needless, such as one of an include, is added last.
    return taken.isEmpty() ? take(findings, true, before, unwanted) : taken;
  }

  /** Whether a fix only adds lines. */
  private static boolean adds(PlacedFix fix) {
    return fix.edits().stream()
        .allMatch(
            edit ->
                edit.location().start() == edit.location().end()
                    && (edit.replacement().indexOf('\n') >= 0
                        || edit.replacement().indexOf('\r') >= 0));
  }

  private List<AppliedFix> take(
      List<Finding> findings,
      boolean adding,
      Map<Key, Integer> before,
      Map<Key, Integer> unwanted) {
    List<AppliedFix> taken = new ArrayList<>();
    for (Finding finding : findings) {
      PlacedFix fix = finding.soleFix(options.most());
      if (fix == null || adds(fix) != adding) {
        continue;
      }
      Key key = Key.of(finding, fix);
      String refusal = files.refusal(fix);
      if (!refusal.isEmpty()) {
        skip(finding, fix, refusal);
      } else if (traded.contains(key)) {
        skip(finding, fix, TRADED);
      } else if (before.containsKey(key) && !takeOne(awaited, key)) {
        skip(finding, fix, "the same fix did not help before");
      } else if (takeOne(unwanted, key)) {
        skip(finding, fix, "not wanted");
      } else if (!files.isFree(fix)) {
        postponed.merge(key, 1, Integer::sum);
        skip(finding, fix, "another fix changes the same place");
      } else if (isWanted(finding, fix, key)) {
        files.take(fix);
        tried.merge(key, 1, Integer::sum);
        taken.add(new AppliedFix(finding, fix, number));
      }
    }
    return taken;
  }

  /**
   * The fixes that did not help, and those that only traded a finding for another: they brought one
   * to a line that they wrote, and no other fix mends it.
   *
   * @param after the findings with these fixes
   */
  List<AppliedFix> worse(List<Finding> before, List<AppliedFix> taken, List<Finding> after) {
    Map<String, Integer> known = new HashMap<>();
    before.forEach(finding -> known.merge(said(finding), 1, Integer::sum));
    taken.forEach(one -> known.merge(said(one.finding()), -1, Integer::sum));
    List<AppliedFix> worse = new ArrayList<>();
    for (Finding finding : after) {
      if (known.merge(said(finding), -1, Integer::sum) < 0) {
        PlacedFix next = finding.soleFix(options.most());
        for (AppliedFix one : taken) {
          boolean sameAsBefore =
              next != null && Key.of(finding, next).equals(Key.of(one.finding(), one.fix()));
          boolean traded = next == null && files.wroteAt(one.fix(), finding);
          if (!worse.contains(one) && (sameAsBefore || traded)) {
            worse.add(one);
          }
        }
      }
    }
    return worse;
  }

  /** Whether a fix was taken back in this pass or an earlier one. */
  boolean tookBack() {
    return !traded.isEmpty();
  }

  /** The pass after this one, which tries everything but what is not wanted. */
  FixPass anew() {
    return new FixPass(
        options, files, number + 1, chooser, stopped, Map.of(), declined, Map.of(), Set.of());
  }

  private static String said(Finding finding) {
    return finding.path() + '\n' + finding.rule() + '\n' + finding.message();
  }

  /**
   * Takes fixes of this pass again, once they were taken back, but for some.
   *
   * @return those that are taken
   */
  List<AppliedFix> without(List<AppliedFix> some, List<AppliedFix> taken) {
    List<AppliedFix> rest = new ArrayList<>(taken);
    rest.removeAll(some);
    rest.forEach(one -> files.take(one.fix()));
    for (AppliedFix one : some) {
      traded.add(Key.of(one.finding(), one.fix()));
      skip(one.finding(), one.fix(), TRADED);
    }
    return rest;
  }

  private boolean isWanted(Finding finding, PlacedFix fix, Key key) {
    if (chooser == FixChooser.EVERY && !stopped) {
      return true;
    }
    Answer answer = stopped ? Answer.STOP : chooser.choose(finding, fix, files.preview(fix));
    switch (answer) {
      case YES -> {
        return true;
      }
      case EVERY -> {
        chooser = FixChooser.EVERY;
        return true;
      }
      case NO -> declined.merge(key, 1, Integer::sum);
      case STOP -> stopped = true;
    }
    skip(finding, fix, "not wanted");
    return false;
  }

  private void skip(Finding finding, PlacedFix fix, String reason) {
    skipped.add(new SkippedFix(finding, fix, reason));
  }

  private static boolean takeOne(Map<Key, Integer> counts, Key key) {
    int count = counts.getOrDefault(key, 0);
    counts.put(key, Math.max(0, count - 1));
    return count > 0;
  }
}
