package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition that leads to a file or an anchor that does not exist. */
final class MissingDefinitionTarget implements Rule {

  private static final RuleId ID = new RuleId("definition/missing-target");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.definitions(
        document,
        (definition, target) -> {
          if (Destinations.isBroken(target) && isSeen(document, definition, context)) {
            check(document, definition, target, context);
          }
        });
  }

  /** Whether a reader of the page may follow a definition that an included file brings. */
  private static boolean isSeen(
      LinkedDocument document, Definition definition, RuleContext context) {
    return definition.location().path().equals(document.path())
        || context.site().uses(definition) == 0
        || isUsedOn(document.document(), definition, context);
  }

  private static boolean isUsedOn(Document document, Definition definition, RuleContext context) {
    for (Reference reference : document.references()) {
      if (reference.defined() && reference.key().equals(definition.key())) {
        return definition.equals(context.site().labels(document).find(definition.key()));
      }
    }
    return false;
  }

  private static void check(
      LinkedDocument document, Definition definition, Target target, RuleContext context) {
    Location mark = definition.mark();
    if (definition.isComment()) {
      return;
    }
    if (target instanceof Target.Undefined undefined) {
      context.report(
          mark,
          "Nothing defines the "
              + undefined.what()
              + " \""
              + undefined.name()
              + "\""
              + uses(definition, context),
          undefined.similar(),
          DestinationFixes.similar(definition.destination(), mark, undefined.similar()),
          List.of());
    } else if (target instanceof Target.Missing missing) {
      MovedHeadings.Place moved = moved(document, definition, missing.path(), context);
      context.report(
          mark,
          Elsewhere.message(missing) + clause(moved, mark) + uses(definition, context),
          similar(moved, missing.similar()),
          fixes(moved, DestinationFixes.similar(definition.destination(), mark, missing.similar())),
          List.of());
    } else if (target instanceof Target.Found found
        && found.anchor() instanceof AnchorState.Absent absent) {
      Location fragment = Destinations.fragment(definition.destination(), mark);
      // Of two definitions, one may be there to be deleted.
      String meant = isRepeated(document, definition) ? null : namesake(definition, found, context);
      List<String> similar = similar(meant, absent.similar());
      List<Fix> here =
          DestinationFixes.fragments(definition.destination(), fragment, similar, meant);
      MovedHeadings.Place moved =
          isSafe(here) ? null : moved(document, definition, found.path(), context);
      context.report(
          fragment,
          "No heading or anchor \""
              + found.fragment()
              + "\" in "
              + Destinations.name(found.path(), mark.path())
              + Elsewhere.clause(absent)
              + clause(moved, mark)
              + uses(definition, context),
          similar(moved, similar),
          fixes(moved, here),
          List.of());
    }
  }

  /** What is meant comes first, and once. */
  private static List<String> similar(@Nullable String meant, List<String> ids) {
    List<String> similar = new ArrayList<>();
    if (meant != null) {
      similar.add(meant);
    }
    for (String id : ids) {
      String fragment = "#" + id;
      if (!similar.contains(fragment)) {
        similar.add(fragment);
      }
    }
    return similar;
  }

  private static boolean isSafe(List<Fix> fixes) {
    for (Fix fix : fixes) {
      if (fix.safety() == Safety.SAFE) {
        return true;
      }
    }
    return false;
  }

  private static MovedHeadings.@Nullable Place moved(
      LinkedDocument document, Definition definition, String page, RuleContext context) {
    return MovedHeadings.in(context)
        .of(definition, page, isRepeated(document, definition) ? Safety.UNSAFE : Safety.SAFE);
  }

  private static String clause(MovedHeadings.@Nullable Place moved, Location mark) {
    return moved == null
        ? ""
        : "; \"#" + moved.id() + "\" is in " + Destinations.name(moved.path(), mark.path());
  }

  private static List<String> similar(MovedHeadings.@Nullable Place moved, List<String> similar) {
    return moved == null || moved.written().isEmpty()
        ? similar
        : joined(List.of(moved.written()), similar);
  }

  private static List<Fix> fixes(MovedHeadings.@Nullable Place moved, List<Fix> similar) {
    return moved == null ? similar : joined(moved.fixes(), similar);
  }

  private static <T> List<T> joined(List<T> first, List<T> others) {
    List<T> all = new ArrayList<>(first);
    all.addAll(others);
    return all;
  }

  private static boolean isRepeated(LinkedDocument document, Definition definition) {
    for (Definition other : document.document().definitions()) {
      if (other.key().equals(definition.key()) && !other.location().equals(definition.location())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The fragment of the heading that has the label for its text: it is what the label means. Null
   * if there is none, or more than one.
   */
  private static @Nullable String namesake(
      Definition definition, Target.Found found, RuleContext context) {
    String label = definition.label().strip();
    String fragment = null;
    for (LinkedDocument page : context.site().at(found.path())) {
      for (Heading heading : page.document().headings()) {
        if (heading.text().strip().equalsIgnoreCase(label)) {
          if (fragment != null || heading.id().isEmpty() || heading.conditional()) {
            return null;
          }
          fragment = "#" + heading.id();
        }
      }
    }
    return fragment;
  }

  private static String uses(Definition definition, RuleContext context) {
    int uses = context.site().uses(definition);
    return switch (uses) {
      case 0 -> "; no reference to \"" + definition.label() + "\" yet";
      case 1 -> "; 1 reference to \"" + definition.label() + "\" leads there";
      default -> "; " + uses + " references to \"" + definition.label() + "\" lead there";
    };
  }
}
