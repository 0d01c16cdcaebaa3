package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Existing names, searched for those that a misspelt name may have meant. Thread-safe.
 *
 * <p>A name that differs in case, punctuation or a plural ending comes before one that differs in
 * spelling. Spelling is judged by the optimal string alignment distance: insertions, deletions,
 * substitutions and swaps of neighbours cost one each. One mistake is allowed in four letters. The
 * names of each length are indexed when the first question asks for them, see {@link SimilarForms}.
 */
public final class Candidates {

  private static final int MOST = 3;
  private static final int MOST_EDITS = 4;

  /** Longer names are not compared letter by letter; nobody misspells a text of that length. */
  static final int LONGEST_COMPARED = 500;

  /** What a question costs besides comparing. */
  private static final int QUESTION_STEPS = 500;

  private final Map<String, List<String>> byForm;
  private final Map<Integer, SimilarForms> byLength = new HashMap<>();

  /** The forms of the lengths that no question has come near yet; null before the first. */
  private @Nullable Map<Integer, List<String>> unasked;

  private record Near(String name, int distance) {

    static int compare(Near one, Near other) {
      int nearer = Integer.compare(one.distance, other.distance);
      return nearer != 0 ? nearer : one.name.compareTo(other.name);
    }

    // Written out, as in Location: a record's own methods take milliseconds when first called.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Near near && near.distance == distance && near.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode() * 31 + distance;
    }
  }

  private Candidates(Collection<String> names) {
    byForm = new HashMap<>(names.size() * 2);
    for (String name : names) {
      byForm.computeIfAbsent(form(name), form -> new ArrayList<>(1)).add(name);
    }
  }

  /** Prepares names to be searched. */
  public static Candidates of(Collection<String> names) {
    return new Candidates(names);
  }

  /**
   * At most three names that {@code name} could mean, most likely first; none where none is near.
   */
  public List<String> closest(String name) {
    return closest(name, WorkBudget.unlimited());
  }

  /**
   * The same, and counts the steps that it takes.
   *
   * @param work is not asked whether it is spent
   */
  public List<String> closest(String name, WorkBudget work) {
    return closest(List.of(this), name, work);
  }

  /**
   * The names that {@code name} could mean in several sets together.
   *
   * @param work counts the steps; it is not asked whether it is spent
   */
  public static List<String> closest(List<Candidates> sets, String name, WorkBudget work) {
    work.spend(QUESTION_STEPS);
    String form = form(name);
    if (form.isEmpty()) {
      return List.of();
    }
    List<String> same = new ArrayList<>(0);
    for (Candidates set : sets) {
      same.addAll(set.ofForm(form));
    }
    if (!same.isEmpty()) {
      SortedSet<String> others = new TreeSet<>(same);
      others.remove(name);
      List<String> first = new ArrayList<>(others);
      return first.subList(0, Math.min(MOST, first.size()));
    }
    if (form.length() > LONGEST_COMPARED) {
      return List.of();
    }
    Nearest nearest = new Nearest(form);
    for (Candidates set : sets) {
      set.addNear(nearest, work);
    }
    return nearest.names();
  }

  /** Whether a name is among them that differs in case, punctuation or a plural ending only. */
  public boolean hasForm(String name) {
    return byForm.containsKey(form(name));
  }

  private List<String> ofForm(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  private void addNear(Nearest nearest, WorkBudget work) {
    SimilarForms.Question question = nearest.question;
    int length = question.length();
    // The same length first: what is near narrows what is looked for.
    for (int i = 0; i <= 2 * question.cutoff(); i++) {
      SimilarForms forms = formsOf(length + (i % 2 == 0 ? i / 2 : -(i + 1) / 2));
      if (forms != null) {
        forms.ask(question, work, (other, edits) -> nearest.add(other, edits, ofForm(other)));
      }
    }
  }

  /** The nearest names so far. Those more than one edit behind the nearest are left out. */
  private static final class Nearest {

    private final SimilarForms.Question question;
    private final List<Near> near = new ArrayList<>(MOST + 1);

    Nearest(String form) {
      int allowed = Math.max(1, Math.min(MOST_EDITS, form.length() / 4));
      question = new SimilarForms.Question(form, allowed);
    }

    void add(String other, int edits, List<String> names) {
      if (edits >= Math.min(question.length(), other.length())) {
        return;
      }
      for (String name : names) {
        Near found = new Near(name, edits);
        if (!near.contains(found)) {
          near.add(found);
        }
      }
      near.sort(Near::compare);
      near.subList(Math.min(near.size(), MOST), near.size()).clear();
      int farthest = near.get(0).distance() + 1;
      near.removeIf(n -> n.distance() > farthest);
      question.narrow(near.size() < MOST ? farthest : near.get(MOST - 1).distance());
    }

    List<String> names() {
      List<String> names = new ArrayList<>(near.size());
      for (Near one : near) {
        names.add(one.name());
      }
      return List.copyOf(names);
    }
  }

  private @Nullable SimilarForms formsOf(int length) {
    synchronized (byLength) {
      if (unasked == null) {
        unasked = formsByLength();
      }
      List<String> forms = unasked.remove(length);
      if (forms != null) {
        byLength.put(length, SimilarForms.of(forms));
      }
      return byLength.get(length);
    }
  }

  private Map<Integer, List<String>> formsByLength() {
    Map<Integer, List<String>> forms = new HashMap<>();
    for (String form : byForm.keySet()) {
      forms.computeIfAbsent(form.length(), n -> new ArrayList<>()).add(form);
    }
    return forms;
  }

  /**
   * What is left of a name without case, punctuation, spaces and a plural ending; two names of one
   * form are the same to a reader. Empty where a name has neither letters nor digits.
   */
  public static String form(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    int length = letters.length();
    if (length > 3 && letters.charAt(length - 1) == 's' && letters.charAt(length - 2) != 's') {
      letters.setLength(length - 1);
    }
    return letters.toString();
  }
}
