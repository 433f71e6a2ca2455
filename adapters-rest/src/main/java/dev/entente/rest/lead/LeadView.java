package dev.entente.rest.lead;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.rest.json.TraitTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows a lead. */
final class LeadView {

    private static final String OWNER = "owner";

    private LeadView() {}

    /** @param grade null if its policy gives none */
    static LeadResponse of(Lead lead, @Nullable Grade grade) {
        Scored scored = lead.scored();
        return new LeadResponse(
                lead.id().toString(),
                identities(lead),
                persons(lead.traits()),
                CompanyView.of(lead),
                lead.firstTouch() == null ? null : lead.firstTouch().channel(),
                lead.standing().stage().name(),
                lead.standing().since(),
                scored.scores().fit().value(),
                scored.scores().engagement().value(),
                scored.scores().score().value(),
                scored.at(),
                grade == null ? null : grade.toString(),
                owner(lead),
                scored.policyVersion(),
                lead.version(),
                lead.createdAt(),
                lead.updatedAt(),
                scored.nextChangeAt());
    }

    private static LeadResponse.Identities identities(Lead lead) {
        return new LeadResponse.Identities(
                values(lead, IdentityKind.USER_ID),
                values(lead, IdentityKind.ANONYMOUS_ID),
                values(lead, IdentityKind.EMAIL),
                values(lead, IdentityKind.PHONE),
                values(lead, IdentityKind.CRM));
    }

    private static List<String> values(Lead lead, IdentityKind kind) {
        return lead.identities().stream()
                .filter(identity -> identity.kind() == kind)
                .map(Identity::value)
                .sorted()
                .toList();
    }

    private static Map<String, @Nullable Object> persons(Traits traits) {
        var persons = new TreeMap<String, @Nullable Object>();
        traits.observed().forEach((name, observed) -> {
            if (!name.startsWith(Traits.COMPANY_PREFIX) && !(observed.value() instanceof TraitValue.Cleared)) {
                persons.put(name, TraitTree.of(observed.value()));
            }
        });
        return persons;
    }

    private static @Nullable String owner(Lead lead) {
        return lead.traits().get(OWNER).orElse(null) instanceof TraitValue.Text(String owner) ? owner : null;
    }
}
