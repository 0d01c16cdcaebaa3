package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.generator.sphinx.RstNamesOfPage.Named;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.markup.rst.Inline;
import io.github.glosslint.markup.rst.InlineParser;
import io.github.glosslint.markup.rst.RstBlock;
import io.github.glosslint.markup.rst.RstText;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The links of a page in reStructuredText. */
final class RstLinks {

  private final RstNamesOfPage names;
  private final RstNotes notes;
  private final SphinxPage page;
  private final DocumentBuilder builder;
  private final Function<Span, Location> places;
  private final Set<String> ownRoles;
  private final RstAround around;

  private final List<RstBlock.Target> anonymous = new ArrayList<>();
  private final List<Location> anonymousUses = new ArrayList<>();
  private String defaultRole = "";
  private String firstRole = "";
  private boolean withProse;

  RstLinks(
      RstNamesOfPage names,
      RstNotes notes,
      SphinxPage page,
      DocumentBuilder builder,
      Function<Span, Location> places,
      Set<String> ownRoles,
      RstAround around) {
    this.names = names;
    this.notes = notes;
    this.page = page;
    this.builder = builder;
    this.places = places;
    this.ownRoles = ownRoles;
    this.around = around;
  }

  void defaultRole(String role) {
    firstRole = role;
  }

  void anonymous(RstBlock.Target target) {
    anonymous.add(target);
  }

  /** Links begin, with those of images that have words, if these are wanted. */
  void begin(boolean prose) {
    withProse = prose;
    defaultRole = firstRole;
  }

  /** What the marks without a name lead to, in their order. */
  void end() {
    if (anonymousUses.size() > anonymous.size()) {
      builder.add(
          Defect.of(
              Defect.Kind.BROKEN_LINK,
              anonymousUses.get(anonymous.size()),
              "This reference without a name has no target: the page has "
                  + anonymousUses.size()
                  + " of them and "
                  + anonymous.size()
                  + (anonymous.size() == 1 ? " target" : " targets")
                  + " without a name, so that docutils makes links of none."));
    }
  }

  void target(RstBlock.Target target) {
    Location place = places.apply(target.place());
    Location whole = places.apply(target.span());
    if (target.reference()) {
      refer(target.destination(), target.destination(), place, place);
    } else if (target.name().isEmpty()) {
      url(target.destination(), place, whole);
    } else if (!target.destination().isEmpty()) {
      builder.add(
          new Definition(
              target.name(),
              RstNamesOfPage.key(target.name()),
              target.destination(),
              Definition.Position.BLOCK,
              places.apply(target.label()),
              place,
              whole));
    }
  }

  private void url(String destination, Location place, Location whole) {
    if (!destination.isEmpty()) {
      builder.add(new Link(Link.Kind.HTML_LINK, destination, place, whole));
    }
  }

  void directive(RstBlock.Directive directive) {
    String name = directive.name();
    if (name.equals("default-role")) {
      defaultRole = directive.argument().text().strip();
    } else if (name.equals("image") || name.equals("figure")) {
      RstText target = directive.option("target");
      if (!target.isEmpty()) {
        imageTarget(target);
      }
      if (withProse) {
        alternative(directive);
      }
    }
  }

  private void imageTarget(RstText target) {
    Location place = places.apply(target.span());
    String text = target.text().strip();
    List<Inline> inlines = InlineParser.of(target);
    if (text.endsWith("_")
        && inlines.size() == 1
        && inlines.get(0) instanceof Inline.Reference reference
        && reference.end() - reference.start() == text.length()) {
      reference(reference, target);
    } else {
      url(text.replaceAll("\\s+", ""), place, place);
    }
  }

  private void alternative(RstBlock.Directive directive) {
    RstText alt = directive.option("alt");
    ProseText words = new ProseText();
    for (int i = 0; i < alt.text().length(); i++) {
      words.put(alt.text().charAt(i), alt.source(i), alt.source(i) + 1);
    }
    words.addTo(builder, Prose.Kind.IMAGE, 0, words.length(), places.apply(directive.span()));
  }

  void read(RstText text, List<Inline> inlines) {
    for (Inline each : inlines) {
      Location whole = places.apply(text.span(each.start(), each.end()));
      if (each instanceof Inline.Role role) {
        role(role, text, whole);
      } else if (each instanceof Inline.Reference reference) {
        reference(reference, text);
      } else if (each instanceof Inline.Embedded link) {
        embedded(link, text, whole);
      } else if (each instanceof Inline.Note note) {
        notes.refer(note, whole);
      } else if (each instanceof Inline.Substitution substitution) {
        substitution(substitution, text, whole);
      } else if (each instanceof Inline.Url url) {
        builder.add(new Link(Link.Kind.BARE_URL, url.destination(), whole, whole));
      } else if (each instanceof Inline.Unclosed unclosed && unclosed.mark().endsWith("`")) {
        unclosed(unclosed, whole);
      }
    }
  }

  /** Code that does not end is none of ours. */
  private void unclosed(Inline.Unclosed unclosed, Location whole) {
    if (!unclosed.mark().equals("``")) {
      builder.add(
          Defect.of(
              Defect.Kind.BROKEN_LINK,
              whole,
              "This backquote begins a role, a link or a target that does not end: readers see the"
                  + " backquote. Close it, or write \\` for the character."));
    }
  }

  private void role(Inline.Role role, RstText text, Location whole) {
    String name = role.role().isEmpty() ? defaultRole : role.role();
    if (!name.isEmpty() && !ownRoles.contains(name)) {
      RstText content = text.part(role.textStart(), role.textEnd());
      page.role(name, content.text(), RstDirectives.places(content, places), whole);
    }
  }

  private void reference(Inline.Reference reference, RstText text) {
    Location whole = places.apply(text.span(reference.start(), reference.end()));
    if (reference.anonymous()) {
      anonymousUses.add(whole);
    } else {
      Location label = places.apply(text.span(reference.textStart(), reference.textEnd()));
      refer(
          reference.name(),
          text.text().substring(reference.textStart(), reference.textEnd()),
          label,
          whole);
    }
  }

  private void embedded(Inline.Embedded link, RstText text, Location whole) {
    Location place = places.apply(text.span(link.destinationStart(), link.destinationEnd()));
    if (link.alias()) {
      refer(link.destination(), link.name(), place, whole);
    } else {
      url(link.destination(), place, whole);
    }
  }

  private void substitution(Inline.Substitution use, RstText text, Location whole) {
    Location label =
        places.apply(text.span(use.start() + 1, use.start() + 1 + use.name().length()));
    if (!names.hasSubstitution(use.name())) {
      boolean emoji =
          use.name().length() > 2 && use.name().startsWith(":") && use.name().endsWith(":");
      if (around.open() || emoji) {
        builder.add(
            new UnknownText(
                whole, "a substitution that the configuration or an extension may define"));
      } else {
        add(use.name(), use.name(), RstNamesOfPage.key(use.name()), false, label, whole);
      }
    }
    if (use.reference() && use.anonymous()) {
      anonymousUses.add(whole);
    } else if (use.reference()) {
      refer(use.name(), use.name(), label, whole);
    }
  }

  /** Takes a reference to a name of the page. */
  private void refer(String name, String words, Location label, Location whole) {
    String key = names.last(name);
    Named named = names.get(key);
    if (named == null) {
      if (names.get(name) != null) {
        builder.add(new UnknownText(whole, "a name that stands for one that nothing has"));
      } else if (around.open()) {
        builder.add(new UnknownText(whole, "a name that the configuration may define"));
      } else {
        add(words, name, key, false, label, whole);
      }
    } else if (named.kind() == Named.Kind.SEVERAL) {
      builder.add(
          Defect.of(
              Defect.Kind.BROKEN_LINK,
              label,
              "Several titles or links of this page are named \""
                  + name
                  + "\", so that this leads to none of them: give the one that is meant a label of"
                  + " its own.",
              name));
    } else if (named.kind() == Named.Kind.ID) {
      notes.use(key, name, whole);
      if (!named.value().isEmpty()) {
        builder.add(new Link(Link.Kind.HTML_LINK, "#" + named.value(), label, whole));
      }
    } else {
      add(words, name, key, true, label, whole);
    }
  }

  private void add(
      String words, String name, String key, boolean defined, Location label, Location whole) {
    builder.add(
        new Reference(
            Reference.Form.FULL,
            words,
            name,
            key,
            defined,
            Reference.Context.PROSE,
            false,
            false,
            false,
            Reference.Position.TEXT,
            label,
            whole));
  }
}
