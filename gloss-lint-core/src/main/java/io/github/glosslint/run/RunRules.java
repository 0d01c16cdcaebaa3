package io.github.glosslint.run;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.config.CustomRule;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleProvider;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.rule.RulesException;
import io.github.glosslint.rules.BuiltInRules;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a run: the built-in ones, and those from outside, whose jars are open meanwhile. */
public final class RunRules implements AutoCloseable {

  private final List<RuleJar> jars = new ArrayList<>(0);
  private RuleSet set = BuiltInRules.set();

  private RunRules() {}

  static RunRules builtIn() {
    return new RunRules();
  }

  static RunRules open(
      List<RuleProvider> providers, List<Path> files, Function<Path, String> names) {
    RunRules rules = new RunRules();
    try {
      rules.add(providers, files, names);
      return rules;
    } catch (RuntimeException | Error e) {
      rules.close();
      throw e;
    }
  }

  public RuleSet set() {
    return set;
  }

  private void add(List<RuleProvider> providers, List<Path> files, Function<Path, String> names) {
    Additions added = new Additions();
    for (RuleProvider provider : providers) {
      added.add(provider, provider.rules(), provider.getClass().getName());
    }
    for (Path file : files) {
      RuleJar jar = RuleJar.open(file, names.apply(file));
      jars.add(jar);
      for (RuleProvider provider : jar.providers()) {
        added.add(provider, jar.rules(provider), jar.shown());
      }
    }
    set = added.set();
  }

  @Override
  public void close() {
    jars.forEach(RuleJar::close);
  }

  /** Collects rules from outside and refuses those that do not fit. */
  private static final class Additions {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

    private final List<Rule> rules = new ArrayList<>(BuiltInRules.all());
    private final List<RulePage> pages = new ArrayList<>(BuiltInRules.catalogue().pages());

    /** Who brings a name, which is an id or an alias. */
    private final Map<String, String> owners = new HashMap<>();

    private final Set<String> ownAreas =
        Stream.concat(
                BuiltInRules.all().stream().map(rule -> rule.id().area()),
                Stream.of(CustomRule.AREA))
            .collect(Collectors.toSet());

    Additions() {
      BuiltInRules.catalogue().names().forEach(name -> owners.put(name, "gloss-lint"));
    }

    void add(RuleProvider provider, List<Rule> some, String from) {
      for (Rule rule : some) {
        RulePage page = page(provider, rule.id(), from);
        own(page.id().value(), from);
        page.aliases().forEach(alias -> own(alias, from));
        rules.add(rule);
        pages.add(page);
      }
    }

    private RulePage page(RuleProvider provider, RuleId id, String from) {
      if (!ID.matcher(id.value()).matches()) {
        throw refused(from, "the rule " + id + " is not named area/name, in lower case", null);
      }
      if (ownAreas.contains(id.area())) {
        throw refused(
            from,
            "the rule " + id + " needs an area of its own; " + id.area() + " is gloss-lint's",
            null);
      }
      try {
        String text = provider.page(id);
        if (text == null) {
          throw refused(
              from,
              "the rule "
                  + id
                  + " has no page; put it beside "
                  + provider.getClass().getName()
                  + " as "
                  + id
                  + ".md",
              null);
        }
        return RulePage.read(id, id + ".md", text);
      } catch (IllegalStateException | UncheckedIOException e) {
        throw refused(from, String.valueOf(e.getMessage()), e);
      }
    }

    private void own(String name, String from) {
      String other = owners.putIfAbsent(name, from);
      if (other != null) {
        throw refused(from, "the name " + name + " is taken, by " + other, null);
      }
    }

    private static RulesException refused(String from, String why, @Nullable Throwable cause) {
      return new RulesException("no rules from " + from + ": " + why, cause);
    }

    RuleSet set() {
      return new RuleSet(rules, RuleCatalogue.ofPages(pages));
    }
  }
}
