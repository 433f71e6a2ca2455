package dev.entente.domain.lead;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a set of claims.
 *
 * @param lead the lead they name; null if it is a new one
 * @param joins other leads that turn out to be the same person
 * @param attach identities nobody owned, which now name this lead
 * @param contested identities that stay with another person
 */
record Resolution(@Nullable LeadId lead, List<LeadId> joins, List<Identity> attach, Set<Identity> contested) {

    /** Whether this is one lead that is known by all of it already. */
    boolean isSettled() {
        return lead != null && joins.isEmpty() && attach.isEmpty();
    }

    /** The leads that exist already and are, or become, the one meant. */
    Stream<LeadId> known() {
        return Stream.concat(Stream.ofNullable(lead), joins.stream());
    }
}
