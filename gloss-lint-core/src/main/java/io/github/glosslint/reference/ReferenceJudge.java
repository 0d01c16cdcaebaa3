package io.github.glosslint.reference;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.ReferenceVerdict.Kind;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Says of every reference what becomes of it. {@code [text][label]} and {@code [label][]} whose
 * label nothing defines can mean nothing else; a lone {@code [label]} is left to {@link
 * LoneBrackets}. Made once per run, and as good where no rule is on. Thread-safe.
 */
public final class ReferenceJudge {

  /** When a lone bracket counts as a reference: the option {@code shortcut}. */
  public enum Lone {
    AUTO,
    ALWAYS,
    NEVER;

    public static Lone of(String option) {
      return valueOf(option.toUpperCase(Locale.ROOT));
    }
  }

  private static final ReferenceVerdict IGNORED =
      ReferenceVerdict.text("the settings ignore this label");
  private static final ReferenceVerdict NEVER =
      ReferenceVerdict.text("the settings say that lone brackets are not references");
  private static final ReferenceVerdict TEMPLATE =
      ReferenceVerdict.unknown("a template generates this label");

  private static final ReferenceVerdict GENERATED =
      ReferenceVerdict.unknown("a label that the site generator may define");
  private static final ReferenceVerdict APPENDED =
      ReferenceVerdict.unknown("a label of a file of definitions that a build may append");
  private static final ReferenceVerdict SOURCE = ReferenceVerdict.unknown("a name in source code");
  private static final ReferenceVerdict INDEX =
      ReferenceVerdict.unknown("an index in code, or a reference without a definition");

  private static final ReferenceVerdict TAGS =
      ReferenceVerdict.unknown("adjacent brackets are tags, or references without a definition");

  private final Site site;
  private final KnownNames names;
  private final Predicate<String> ignored;
  private final BracketTally tree = new BracketTally();
  private final List<Tallies> pages;
  private final boolean treeLives;
  private final AppendedLabels appended;
  private final Map<Lone, Map<DocumentId, List<ReferenceVerdict>>> verdicts =
      new EnumMap<>(Lone.class);

  private ReferenceJudge(Site site, KnownNames names, Predicate<String> ignored) {
    this.site = site;
    this.names = names;
    this.ignored = ignored;
    for (Lone lone : Lone.values()) {
      verdicts.put(lone, new ConcurrentHashMap<>());
    }
    pages = site.digests(Tallies.class, Tallies::of);
    pages.forEach(some -> tree.add(some.sum));
    treeLives = LoneBrackets.areReferences(tree);
    appended = AppendedLabels.of(site);
  }

  /** The brackets of some documents, together and each for itself. */
  private record Tallies(BracketTally sum, Map<DocumentId, BracketTally> pages) {

    static Tallies of(List<LinkedDocument> documents) {
      BracketTally sum = new BracketTally();
      Map<DocumentId, BracketTally> pages = new HashMap<>();
      Map<String, LabelShape> shapes = new HashMap<>();
      for (LinkedDocument document : documents) {
        BracketTally page = BracketTally.of(document.document(), shapes);
        sum.add(page);
        pages.put(document.document().id(), page);
      }
      return new Tallies(sum, pages);
    }
  }

  private BracketTally tally(Document document) {
    for (Tallies some : pages) {
      BracketTally known = some.pages.get(document.id());
      if (known != null) {
        return known;
      }
    }
    return BracketTally.of(document);
  }

  /**
   * A judge of the references of a site.
   *
   * @param ignored whether the settings exclude a label from being a reference
   */
  public static ReferenceJudge of(Site site, KnownNames names, Predicate<String> ignored) {
    return new ReferenceJudge(site, names, ignored);
  }

  /** Whether a document has a reference that nothing defines, so that a judge is needed. */
  public static boolean isNeeded(Document document) {
    for (Reference reference : document.references()) {
      if (!reference.defined()) {
        return true;
      }
    }
    return false;
  }

  /** What becomes of each reference of a document, in their order. */
  public List<ReferenceVerdict> of(LinkedDocument document, Lone lone) {
    Map<DocumentId, List<ReferenceVerdict>> byDocument =
        Objects.requireNonNull(verdicts.get(lone), "all are there");
    DocumentId key = document.document().id();
    List<ReferenceVerdict> known = byDocument.get(key);
    if (known == null) {
      known = judge(document, lone);
      byDocument.put(key, known);
    }
    return known;
  }

  /** The references of a document that lead nowhere, in their order. */
  public List<Reference> undefined(LinkedDocument document) {
    if (!isNeeded(document.document())) {
      return List.of();
    }
    List<ReferenceVerdict> all = of(document, Lone.AUTO);
    List<Reference> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isReported(all.get(i))) {
        found.add(document.document().references().get(i));
      }
    }
    return found;
  }

  private List<ReferenceVerdict> judge(LinkedDocument document, Lone lone) {
    List<Reference> references = document.document().references();
    LoneBrackets brackets =
        new LoneBrackets(
            document.document(),
            tree,
            tally(document.document()),
            treeLives,
            names,
            site.suggestions().document());
    List<ReferenceVerdict> all = new ArrayList<>(references.size());
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      if (reference.defined()) {
        all.add(ReferenceVerdict.DEFINED);
      } else if (MappedText.isUnknown(reference.label())
          || site.mayDefine(document.document(), reference.key())) {
        all.add(TEMPLATE);
      } else if (ignored.test(reference.label())) {
        all.add(IGNORED);
      } else if (brackets.butForBlanks(reference)) {
        all.add(ReferenceVerdict.BLANKS);
      } else {
        ReferenceVerdict verdict = undefined(i, references, lone, brackets);
        all.add(isReported(verdict) ? unlessElsewhere(verdict, reference, document) : verdict);
      }
    }
    return List.copyOf(all);
  }

  private static boolean isReported(ReferenceVerdict verdict) {
    return verdict.kind() == Kind.UNDEFINED || verdict.kind() == Kind.SEE_ALSO;
  }

  /** What no source defines, a generator or a documentation tool may. */
  private ReferenceVerdict unlessElsewhere(
      ReferenceVerdict verdict, Reference reference, LinkedDocument document) {
    if (!document.labelsKnown()) {
      return GENERATED;
    }
    if (appended.mayDefine(reference.key())) {
      return APPENDED;
    }
    return site.isSourceName(reference.label()) ? SOURCE : verdict;
  }

  private static ReferenceVerdict undefined(
      int i, List<Reference> references, Lone lone, LoneBrackets brackets) {
    Reference reference = references.get(i);
    boolean listed = reference.context() == Context.SEE_ALSO;
    if (reference.form() != Form.SHORTCUT && !reference.spaced()) {
      if (isIndex(reference)) {
        return INDEX;
      }
      if (!LoneBrackets.isTag(references, i).isEmpty()
          || TagPairs.isLikeOne(reference) && brackets.itemsBeginWithTags()) {
        return TAGS;
      }
      return listed ? ReferenceVerdict.SEE_ALSO : ReferenceVerdict.UNDEFINED;
    }
    if (listed || reference.context() == Context.SEE) {
      String reason = brackets.relatedText(reference);
      return reason.isEmpty() ? ReferenceVerdict.SEE_ALSO : brackets.asText(reference, reason);
    }
    if (reference.form() == Form.FULL) {
      return spaced(reference, lone, brackets);
    }
    return lone(reference, LoneBrackets.isTag(references, i), lone, brackets);
  }

  /**
   * Code that is not marked as such: {@code map[string][]string}, {@code cells[i][j]}, {@code
   * route([absolute][, domain])}.
   */
  private static boolean isIndex(Reference reference) {
    String label = reference.label().strip();
    if (!LabelCharacters.hasLetterOrDigit(label) || label.startsWith(",")) {
      return true;
    }
    return switch (reference.position()) {
      case IN_WORD -> reference.form() == Form.COLLAPSED;
      case AFTER_WORD -> isSubscript(reference.text()) && isSubscript(reference.label());
      case TEXT, BLOCK_START, BEFORE_SENTENCE, IN_BRACKETS -> false;
    };
  }

  private static boolean isSubscript(String text) {
    return text.length() <= 1 || LabelCharacters.isSlice(text) || LabelCharacters.isQuoted(text);
  }

  /**
   * kramdown's {@code [a] [b]}, which most writers mean as two brackets. Had it not been for the
   * second, a first that is defined would be a link.
   */
  private static ReferenceVerdict spaced(Reference reference, Lone lone, LoneBrackets brackets) {
    if (reference.textDefined() || brackets.knowsSpaced()) {
      return ReferenceVerdict.UNDEFINED;
    }
    ReferenceVerdict second = lone(reference, "", lone, brackets);
    return second.equals(ReferenceVerdict.UNDEFINED)
        ? second
        : lone(reference.textAlone(), "", lone, brackets);
  }

  private static ReferenceVerdict lone(
      Reference reference, String tag, Lone lone, LoneBrackets brackets) {
    if (lone == Lone.NEVER) {
      return NEVER;
    }
    String reason =
        lone == Lone.ALWAYS
            ? LoneBrackets.alwaysText(reference)
            : tag.isEmpty() ? brackets.text(reference) : tag;
    return reason.isEmpty() ? ReferenceVerdict.UNDEFINED : brackets.asText(reference, reason);
  }
}
