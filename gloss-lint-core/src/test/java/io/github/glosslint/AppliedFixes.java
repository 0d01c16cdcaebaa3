package io.github.glosslint;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Safety;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies fixes to the files of a tree, as somebody does who trusts them so far. */
public final class AppliedFixes {

  private AppliedFixes() {}

  /** The one fix of a finding that can be trusted so far; none where there is a choice. */
  public static Optional<PlacedFix> sole(Finding finding, Safety most) {
    for (Safety safety : Safety.values()) {
      List<PlacedFix> fixes = finding.fixes().stream().filter(f -> f.safety() == safety).toList();
      if (!fixes.isEmpty() || safety == most) {
        return fixes.size() == 1 ? Optional.of(fixes.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Applies the sole fixes of findings; equal edits once, and of fixes that overlap the first.
   *
   * @return the findings that were mended
   */
  public static List<Finding> apply(Path root, Collection<Finding> findings, Safety most)
      throws IOException {
    Set<PlacedEdit> edits = new LinkedHashSet<>();
    List<Finding> mended = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<PlacedFix> fix = sole(finding, most);
      if (fix.isPresent() && fix.get().edits().stream().allMatch(e -> isFree(e, edits))) {
        edits.addAll(fix.get().edits());
        mended.add(finding);
      }
    }
    write(root, edits);
    return mended;
  }

  private static boolean isFree(PlacedEdit edit, Set<PlacedEdit> taken) {
    return taken.contains(edit)
        || taken.stream()
            .noneMatch(
                other ->
                    other.location().path().equals(edit.location().path())
                        && other.location().start() < edit.location().end()
                        && edit.location().start() < other.location().end());
  }

  /** Writes edits that do not overlap. */
  public static void write(Path root, Collection<PlacedEdit> edits) throws IOException {
    Map<String, List<PlacedEdit>> byFile = new LinkedHashMap<>();
    for (PlacedEdit edit : new LinkedHashSet<>(edits)) {
      byFile.computeIfAbsent(edit.location().path(), p -> new ArrayList<>()).add(edit);
    }
    for (Map.Entry<String, List<PlacedEdit>> file : byFile.entrySet()) {
      Path path = root.resolve(file.getKey());
      String text = Files.readString(path);
      int mark = text.startsWith("\uFEFF") ? 1 : 0;
      StringBuilder changed = new StringBuilder();
      int copied = 0;
      List<PlacedEdit> inOrder = new ArrayList<>(file.getValue());
      inOrder.sort((a, b) -> a.location().compareTo(b.location()));
      for (PlacedEdit edit : inOrder) {
        changed.append(text, copied, mark + edit.location().start()).append(edit.replacement());
        copied = mark + edit.location().end();
      }
      Files.writeString(path, changed.append(text, copied, text.length()));
    }
  }
}
