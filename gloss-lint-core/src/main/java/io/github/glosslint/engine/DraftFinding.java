package io.github.glosslint.engine;

import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.Showings.Showing;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of a rule before it is merged with reports from other pages about the same place.
 *
 * @param echoes what is left out if this is reported
 * @param showing the pages on which the reader sees what is wrong; null where no document was
 *     looked at
 */
record DraftFinding(
    RuleId rule,
    Location location,
    String message,
    List<String> suggestions,
    List<Fix> fixes,
    List<RelatedLocation> related,
    List<Echo> echoes,
    @Nullable Showing showing) {}
