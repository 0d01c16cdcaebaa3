package io.github.glosslint.reference;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.reference.BracketTally.Count;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the lone brackets of one page that nothing defines. In a glossary {@code [Term]} is how
 * entries link, so one without a definition is a mistake; elsewhere brackets around a word are
 * brackets. Which of the two shows in how brackets of the same shape fare that are in the same
 * context: whether nearly all of them lead somewhere.
 *
 * <p>Each question is answered with the reason why a bracket is text; empty if it is a reference.
 */
final class LoneBrackets {

  /** Fewer brackets that work say nothing about the habits of a tree. */
  private static final int FEWEST_IN_TREE = 20;

  private static final int FEWEST_OF_SHAPE = 10;
  private static final int FEWEST_ON_PAGE = 5;
  private static final int FEWEST_SPACED = 3;

  /** One pair of brackets too many is a slip. */
  private static final int FEWEST_DOUBLED = 2;

  /** One in so many may be a slip; if there are more, brackets are brackets. */
  private static final int TIMES = 4;

  /** Strings of arrays, and mathematics. */
  private static final String NO_LABEL = "\"$\\{}";

  private static final String TAG = "adjacent brackets are tags";
  private static final String AFTER_WORD = "it directly follows a word";
  private static final String IN_BRACKETS = "it is in double brackets";
  private static final ReferenceVerdict UNDECIDED =
      ReferenceVerdict.unknown("brackets around text, or a reference whose definition is missing");

  private static final String NO_HABIT = "brackets like this one are rarely references here";

  private final BracketTally tree;
  private final BracketTally page;
  private final boolean treeLives;
  private final KnownNames names;
  private final Document document;
  private final boolean definesLabels;
  private final WorkBudget budget;

  /** How many references of the page are in double brackets; negative until it is asked. */
  private int doubled = -1;

  /** Whether items begin with pairs of tags; null until it is asked. */
  private @Nullable Boolean tagged;

  /**
   * @param budget what may be spent on looking for names that resemble a label
   */
  LoneBrackets(
      Document document,
      BracketTally tree,
      BracketTally page,
      boolean treeLives,
      KnownNames names,
      WorkBudget budget) {
    this.document = document;
    this.tree = tree;
    this.names = names;
    this.page = page;
    this.treeLives = treeLives;
    this.definesLabels = definesLabels(document);
    this.budget = budget;
  }

  /** Brackets side by side that lead nowhere are tags: {@code [slow] [network] reads a file}. */
  static String isTag(List<Reference> references, int i) {
    Reference reference = references.get(i);
    boolean tag =
        i > 0 && areAdjacent(references.get(i - 1), reference)
            || i + 1 < references.size() && areAdjacent(reference, references.get(i + 1));
    return tag ? TAG : "";
  }

  /**
   * Whether two lead nowhere and have nothing between them, or at most a blank if one is lone:
   * {@code [Slow] [Serial][Flaky]}, {@code Unsafe[Mutable][Raw][Buffer]Pointer}.
   */
  private static boolean areAdjacent(Reference first, Reference second) {
    Location here = first.location();
    Location next = second.location();
    // kramdown reads the second of three brackets with blanks between them twice.
    boolean apart = next.start() < here.end() ? !second.spaced() : next.start() > here.end() + 1;
    return !apart
        && (isLone(first) || isLone(second))
        && !first.defined()
        && !second.defined()
        && here.path().equals(next.path());
  }

  private static boolean isLone(Reference reference) {
    return reference.form() == Form.SHORTCUT || reference.spaced();
  }

  /** Where every lone bracket is taken for a reference, only what can be no label is text. */
  static String alwaysText(Reference reference) {
    String label = reference.label().strip();
    if (label.equalsIgnoreCase("x")
        || label.equalsIgnoreCase("toc")
        || !LabelCharacters.hasLetterOrDigit(label)) {
      return LabelShape.SYMBOLS.reason();
    }
    if (label.startsWith("@")) {
      return LabelShape.MENTION.reason();
    }
    return label.chars().anyMatch(c -> NO_LABEL.indexOf(c) >= 0) ? LabelShape.CODE.reason() : "";
  }

  /** In a list of related terms every word is meant as a link. */
  String relatedText(Reference reference) {
    String label = reference.label();
    if (!LabelCharacters.hasLetterOrDigit(label)) {
      return LabelShape.SYMBOLS.reason();
    }
    if (reference.position() == Reference.Position.IN_BRACKETS
        && (isMacro(label) || doublesBrackets())) {
      return IN_BRACKETS;
    }
    LabelShape shape = LabelShape.of(label);
    if (reference.context() == Context.SEE_ALSO || lives(reference, shape)) {
      return "";
    }
    boolean term =
        shape.isTerm()
            || shape == LabelShape.NUMBER_SIGN
                && label.indexOf('#') == 0
                && label.codePoints().anyMatch(Character::isLetter);
    // "See [RFC 2119]" points at literature, unless terms are what the tree puts in brackets.
    return term && (!LabelCharacters.isCitation(label) || treeLives) ? "" : shape.reason();
  }

  /** Whether the page has links in double brackets, which some other program follows. */
  private boolean doublesBrackets() {
    if (doubled < 0) {
      doubled = 0;
      for (Reference reference : document.references()) {
        doubled += reference.position() == Reference.Position.IN_BRACKETS ? 1 : 0;
      }
    }
    return doubled >= FEWEST_DOUBLED;
  }

  /** Whether items of the page begin with two tags each: {@code [FIX][mobile]}. */
  boolean itemsBeginWithTags() {
    Boolean known = tagged;
    if (known == null) {
      known = TagPairs.begin(document.references());
      tagged = known;
    }
    return known;
  }

  /** What a tool replaces: {@code [[xref: spec, term]]} of Spec-Up, {@code [[File:a.png]]}. */
  private static boolean isMacro(String label) {
    int at = 0;
    while (at < label.length() && Character.isLetter(label.charAt(at))) {
      at++;
    }
    return at > 0 && at < label.length() && label.charAt(at) == ':';
  }

  /** In running text. */
  String text(Reference reference) {
    LabelShape shape = LabelShape.of(reference.label());
    if (shape.isNeverLabel()) {
      return shape.reason();
    }
    if (lives(reference, shape) || resembles(reference, shape)) {
      return "";
    }
    return switch (reference.position()) {
      case AFTER_WORD, IN_WORD -> AFTER_WORD;
      case IN_BRACKETS -> IN_BRACKETS;
      case TEXT, BLOCK_START, BEFORE_SENTENCE -> shape.isTerm() ? NO_HABIT : shape.reason();
    };
  }

  /**
   * The verdict on a bracket that is taken for text. On a page that defines labels it may as well
   * be a reference whose definition is gone: no finding, but nothing to be skipped in silence.
   */
  ReferenceVerdict asText(Reference reference, String reason) {
    return definesLabels && LabelCharacters.hasLetterOrDigit(reference.label())
        ? UNDECIDED
        : ReferenceVerdict.text(reason);
  }

  /** Whether a page defines labels, or would if nothing were missing. */
  private static boolean definesLabels(Document document) {
    return !document.definitions().isEmpty()
        || !document.inclusions().isEmpty()
        || document.includes().stream().anyMatch(include -> !include.isFound())
        || document.defects().stream()
            .anyMatch(defect -> defect.kind() == Defect.Kind.MISSING_INCLUDE);
  }

  /** Whether brackets like this one lead somewhere, in the tree or on the page. */
  private boolean lives(Reference reference, LabelShape shape) {
    int own = tree.open(reference);
    int ownHere = page.open(reference);
    if (shape.isMadeUp()) {
      int fewest = shape == LabelShape.NUMBER ? 3 : 2;
      return isFree(reference) && page.ofShape(shape).favours(fewest, 2, ownHere);
    }
    Count here = page.like(reference, shape);
    if (here.favours(FEWEST_ON_PAGE, TIMES, ownHere) && ownHere * 2 <= here.resolved()) {
      return true;
    }
    Count like = tree.like(reference, shape);
    if (like.favours(FEWEST_OF_SHAPE, TIMES, own) && own * TIMES <= like.resolved()) {
      return page.all().favours(3, 2, ownHere);
    }
    // A name of a shape that is rare here is judged as other names are.
    boolean name = shape == LabelShape.NAME || shape == LabelShape.TITLE;
    return name
        && like.favours(0, 1, own)
        && tree.terms(reference).favours(FEWEST_IN_TREE, TIMES, own)
        && page.terms(reference).favours(FEWEST_ON_PAGE, TIMES, ownHere);
  }

  /** Whether a label is nearly one that is defined, in a tree that lives by lone brackets. */
  private boolean resembles(Reference reference, LabelShape shape) {
    if (!isFree(reference) || !treeLives) {
      return false;
    }
    String label = reference.label();
    if (!shape.isTerm()) {
      return names.labels(document).hasForm(label);
    }
    boolean named =
        shape != LabelShape.WORD
            && reference.context() != Context.HEADING
            && names.heading(label) != null;
    if (shape == LabelShape.CAPITALS) {
      // Special tokens such as [MASK] are written so; a misspelt short acronym resembles anything.
      return named || names.isInitials(label) || names.labels(document).hasForm(label);
    }
    return named || !names.labels(document).closest(label, budget).isEmpty();
  }

  /** Whether the page writes references with a space between their brackets. */
  boolean knowsSpaced() {
    return page.spaced() >= FEWEST_SPACED;
  }

  /** Whether a label is defined except for spaces. */
  boolean butForBlanks(Reference reference) {
    return names.butForBlanks(document, reference.key()) != null;
  }

  /** Whether a tree lives by lone brackets: at least as many lead somewhere as do not. */
  static boolean areReferences(BracketTally tree) {
    return tree.all().favours(FEWEST_IN_TREE, 1, 0);
  }

  private static boolean isFree(Reference reference) {
    return reference.position().isAmongWords();
  }
}
