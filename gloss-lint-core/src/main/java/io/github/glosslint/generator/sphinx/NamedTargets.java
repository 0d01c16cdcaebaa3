package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.markup.rst.RstNames;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where roles, directives and lists of pages lead: to what has a name in the whole project. */
final class NamedTargets {

  static final Target.Unknown INVENTORY =
      new Target.Unknown("a name that another project may define (intersphinx)");
  private static final Target.Unknown OBJECT =
      new Target.Unknown("a name that a domain or an extension may define");
  private static final Target.Unknown UNREAD =
      new Target.Unknown("a name that sources may define that are not read here");
  static final Target.Unknown WRITTEN =
      new Target.Unknown("a document that an extension may write");

  private static final Target.Unknown RESOLVED =
      new Target.Unknown("a name that a program of the project may resolve");

  private static final String UNTITLED = "it has no title or caption to show as the link's text";

  private static final Pattern OBJECT_NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private final SourceTree tree;
  private final SphinxProject project;
  private final SphinxFiles files;
  private final Trust trust;
  private final Supplier<ProjectNames> names;
  private final Candidates documents;

  /** Whether an extension may define names, or know those of other projects. */
  private final boolean extended;

  /** Whether programs of the project resolve names; null until a name is missing. */
  private volatile @Nullable Boolean resolving;

  NamedTargets(SourceTree tree, SphinxProject project, Trust trust, Supplier<ProjectNames> names) {
    this.tree = tree;
    this.project = project;
    this.files = project.files();
    this.trust = trust;
    this.names = names;
    this.extended = project.config().extensions().stream().anyMatch(Extensions::mayDefineNames);
    this.documents = Candidates.of(files.documents().keySet());
  }

  static Target found(String path, String fragment) {
    return new Target.Found(path, fragment, AnchorState.Fine.FINE);
  }

  static Target found(ProjectNames.Named named) {
    return found(named.page(), named.place().id());
  }

  /** See {@link io.github.glosslint.site.Dialect#resolveName}. */
  Target named(String page, Link.Kind kind, String name) {
    if (isOfInventory(name)) {
      return INVENTORY;
    }
    Target target =
        switch (kind) {
          case PAGE_NAME, LISTED_NAME -> document(page, kind, name);
          case TERM_NAME -> term(name);
          case EQUATION_NAME -> equation(name);
          case ANY_NAME -> any(page, name);
          default -> label(page, kind, name);
        };
    boolean asked = target instanceof Target.Undefined && kind != Link.Kind.LISTED_NAME;
    return asked && programsResolve() ? RESOLVED : target;
  }

  /** Whether a program of the project is asked for what nothing here has. */
  private boolean programsResolve() {
    Boolean known = resolving;
    if (known == null) {
      known = trust.programs().resolveNames();
      resolving = known;
    }
    return known;
  }

  /** Whether a name says by itself that another project defines it: {@code project:name}. */
  private boolean isOfInventory(String name) {
    int colon = name.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    SphinxConfig config = project.config();
    return trust.hasInventories()
            && (config.isOpen("intersphinx_mapping")
                || config.entries("intersphinx_mapping").containsKey(name.substring(0, colon)))
        || extended && !names.get().resembles(NamedPlace.Kind.LABEL, name);
  }

  /** Where an entry of the list of pages leads, which counts from the source folder. */
  Target listed(Destination destination) {
    String written = destination.path();
    String name = UrlPath.normalize(files.withoutSuffix(written));
    String file = name == null ? null : files.file(name);
    if (file != null) {
      return found(file, "");
    }
    String source = project.config().source();
    String path = UrlPath.normalize(source + written);
    boolean other = path != null && tree.kind(path) != SourceTree.Kind.MISSING;
    boolean open = name == null || !trust.knowsFiles() || mayBeWritten(name) || other;
    return open ? WRITTEN : new Target.Missing(source + written, List.of(), List.of());
  }

  /** Documents that an entry of the list of pages could mean. */
  Target.Missing withListed(Target.Missing missing, WorkBudget work) {
    String name = missing.path().substring(project.config().source().length());
    return new Target.Missing(
        missing.path(), documents.closest(files.withoutSuffix(name), work), missing.elsewhere());
  }

  private Target document(String page, Link.Kind kind, String name) {
    if (SphinxGlob.isPattern(name)) {
      return trust.writesPages() || !trust.knowsFiles()
          ? WRITTEN
          : new Target.Undefined("document", name, List.of(), "the pattern matches none");
    }
    String document = project.document(page, name);
    String file = files.file(document);
    if (file != null) {
      return found(file, "");
    }
    if (SphinxProject.GENERATED.contains(name) || mayBeWritten(document) || !trust.knowsFiles()) {
      return WRITTEN;
    }
    boolean elsewhere =
        name.indexOf(':') > 0
            ? trust.hasInventories() || extended
            : (trust.looksElsewhere("doc") || extended) && near(name).isEmpty();
    if (kind == Link.Kind.PAGE_NAME && elsewhere) {
      return INVENTORY;
    }
    return files.hasOther(document)
        ? UNREAD
        : new Target.Undefined("document", name, List.of(), leftOut(document));
  }

  /** A name without the way to it. */
  private static String plain(String name) {
    return name.replaceFirst("^(?:\\.{0,2}/)+", "");
  }

  private List<String> near(String document) {
    return documents.closest(plain(document), WorkBudget.unlimited());
  }

  /** Whether a program may write a document: one that resembles none of the sources. */
  boolean mayBeWritten(String document) {
    if (trust.mayBeWritten(document) || trust.isProgram() && near(document).isEmpty()) {
      return true;
    }
    for (String suffix : project.config().suffixes()) {
      if (tree.mayAppear(project.config().source() + document + suffix)) {
        return true;
      }
    }
    return false;
  }

  private String leftOut(String document) {
    if (!files.withoutSuffix(document).equals(document)
        && files.file(files.withoutSuffix(document)) != null) {
      return "names of documents are written without their ending";
    }
    for (String suffix : project.config().suffixes()) {
      String file = project.config().source() + document + suffix;
      if (tree.kind(file) == SourceTree.Kind.FILE) {
        return "the configuration leaves " + file + " out";
      }
    }
    return "";
  }

  private Target label(String page, Link.Kind kind, String name) {
    ProjectNames.Named label =
        names.get().label(page, name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    if (label == null) {
      return SphinxProject.GENERATED.contains(name.toLowerCase(Locale.ROOT))
          ? new Target.Unknown("a page that Sphinx writes")
          : unresolved(name, trust.looksElsewhere("label"));
    }
    return kind == Link.Kind.TITLE_NAME && !label.place().titled()
        ? new Target.Undefined("label", name, List.of(), UNTITLED)
        : found(label);
  }

  private Target term(String name) {
    ProjectNames.Named term = names.get().term(String.join(" ", name.strip().split("\\s+")));
    if (term != null) {
      return found(term);
    }
    boolean elsewhere = trust.looksElsewhere("term") || trust.hasUnread() || extended;
    if (elsewhere && !names.get().resembles(NamedPlace.Kind.TERM, name)) {
      return trust.hasUnread() ? UNREAD : INVENTORY;
    }
    return new Target.Undefined("term", name, List.of(), "");
  }

  private Target equation(String name) {
    List<ProjectNames.Named> found = names.get().find(NamedPlace.Kind.EQUATION, name);
    if (!found.isEmpty()) {
      return found(found.get(0));
    }
    return trust.hasUnread() ? UNREAD : new Target.Undefined("equation", name, List.of(), "");
  }

  private Target any(String page, String name) {
    Target found = name(page, name);
    if (found == null && trust.hasInventories() && PythonNames.isBuiltIn(name)) {
      return INVENTORY;
    }
    return found == null ? unresolved(name) : found;
  }

  /** What has a name: a document, a label, a term; null if nothing does. */
  @Nullable Target name(String page, String name) {
    String document = project.document(page, name);
    String file = files.file(document);
    if (file != null) {
      return found(file, "");
    }
    ProjectNames.Named label = names.get().label(page, RstNames.normalized(name));
    if (label != null) {
      return found(label);
    }
    ProjectNames.Named term = names.get().termInSmallLetters(name);
    ProjectNames.Named other = term == null ? names.get().object(name) : term;
    return other == null ? null : found(other);
  }

  /** A name that nothing here has. */
  Target unresolved(String name) {
    return unresolved(name, trust.hasInventories());
  }

  private Target unresolved(String name, boolean inventories) {
    if (names.get().isWritten(name) || names.get().hasWritten() && !isSlip(name)) {
      return WRITTEN;
    }
    if ((inventories || trust.hasObjects()) && isObject(name)) {
      return trust.hasObjects() ? OBJECT : INVENTORY;
    }
    boolean elsewhere = inventories || trust.hasObjects() || trust.hasUnread() || extended;
    if (elsewhere && !isSlip(name)) {
      return trust.hasUnread() ? UNREAD : inventories ? INVENTORY : OBJECT;
    }
    return new Target.Undefined("label", name, List.of(), "");
  }

  /**
   * Whether a label that may be defined elsewhere is a slip: if it resembles one that is defined
   * here, or begins as those of this project do, all of which are read.
   */
  boolean isSlip(String label) {
    return names.get().resembles(NamedPlace.Kind.LABEL, label)
        || !trust.hasUnread() && names.get().isOwnLabel(label);
  }

  /** Whether a name is one that programs give, with capitals or dots. */
  static boolean isObject(String name) {
    return OBJECT_NAME.matcher(name).matches()
        && (name.indexOf('.') > 0 || name.chars().anyMatch(Character::isUpperCase));
  }

  /** Names that could be meant, written as the page would. */
  Target.Undefined withCandidates(Link.Kind kind, Target.Undefined undefined, WorkBudget work) {
    if (!undefined.because().isEmpty()) {
      String name = files.withoutSuffix(undefined.name());
      return undefined.what().equals("document") && !name.equals(undefined.name())
          ? similar(undefined, List.of(name))
          : undefined;
    }
    String name = undefined.name();
    if (kind == Link.Kind.PAGE_NAME || kind == Link.Kind.LISTED_NAME) {
      int slash = name.lastIndexOf('/') + 1;
      List<String> near = new ArrayList<>();
      for (String document : documents.closest(plain(name), work)) {
        // The author writes the way; what differs as a rule is the last word of it.
        near.add(slash == 0 ? document : name.substring(0, slash) + UrlPath.name(document));
      }
      return similar(undefined, near);
    }
    NamedPlace.Kind of =
        switch (kind) {
          case TERM_NAME -> NamedPlace.Kind.TERM;
          case EQUATION_NAME -> NamedPlace.Kind.EQUATION;
          default -> NamedPlace.Kind.LABEL;
        };
    if (name.startsWith("#")) {
      List<String> near = names.get().similar(of, name.substring(1), work);
      return similar(undefined, near.stream().map("#"::concat).toList());
    }
    return similar(undefined, names.get().similar(of, name, work));
  }

  private static Target.Undefined similar(Target.Undefined undefined, List<String> names) {
    return new Target.Undefined(
        undefined.what(), undefined.name(), List.copyOf(names), undefined.because());
  }
}
