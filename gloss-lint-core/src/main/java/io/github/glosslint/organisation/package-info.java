/**
 * Links between the repositories of an organisation, answered by the sources of the repository that
 * they lead to and not by the web.
 *
 * <p>Only the repository whose page a URL is can say what is there: its generator knows permalinks,
 * redirects, ids, and what a plugin may write. So it takes two steps, each of which looks at one
 * repository at a time. First each tells {@link
 * io.github.glosslint.organisation.RepositoryAddresses where it is on the web}; {@link
 * io.github.glosslint.organisation.OrganisationAddresses} then tell to which of them a URL leads.
 * Then each that is asked about answers for {@link
 * io.github.glosslint.organisation.RepositoryTargets its URLs}, reading only the pages that these
 * name. {@link io.github.glosslint.organisation.OrganisationOracle} has the answers become
 * findings.
 */
@NullMarked
package io.github.glosslint.organisation;

import org.jspecify.annotations.NullMarked;
