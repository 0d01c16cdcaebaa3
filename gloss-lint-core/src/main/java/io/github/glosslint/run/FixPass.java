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
import java.util.List;
import java.util.Map;

/**
 * Takes the fixes of findings that leave each other alone: of two in one place the first, the other
 * is for the next pass. What was tried in an earlier pass, or refused, is not taken again.
 */
final class FixPass {

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
    this(options, files, 1, options.chooser(), false, Map.of(), Map.of(), Map.of());
  }

  private FixPass(
      FixOptions options,
      FixableFiles files,
      int number,
      FixChooser chooser,
      boolean stopped,
      Map<Key, Integer> tried,
      Map<Key, Integer> declined,
      Map<Key, Integer> awaited) {
    this.options = options;
    this.files = files;
    this.number = number;
    this.chooser = chooser;
    this.stopped = stopped;
    this.tried = new HashMap<>(tried);
    this.declined = new HashMap<>(declined);
    this.awaited = new HashMap<>(awaited);
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** The pass after this one. */
  FixPass next() {
    return new FixPass(options, files, number + 1, chooser, stopped, tried, declined, postponed);
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
    List<AppliedFix> taken = new ArrayList<>();
    for (Finding finding : findings) {
      PlacedFix fix = finding.soleFix(options.most());
      if (fix == null) {
        continue;
      }
      Key key = Key.of(finding, fix);
      String refusal = files.refusal(fix);
      if (!refusal.isEmpty()) {
        skip(finding, fix, refusal);
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
