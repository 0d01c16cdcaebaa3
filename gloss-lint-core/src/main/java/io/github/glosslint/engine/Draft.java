package io.github.glosslint.engine;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.List;

/** A report of a rule before it is known which other pages lead to the same one. */
record Draft(
    RuleId rule,
    Location location,
    String message,
    List<String> suggestions,
    List<RelatedLocation> related) {}
