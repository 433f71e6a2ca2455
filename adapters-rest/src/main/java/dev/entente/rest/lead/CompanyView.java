package dev.entente.rest.lead;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.rest.json.TraitTree;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a lead's company, and its id: the group id, else the domain of an address that is not private. */
final class CompanyView {

    private CompanyView() {}

    /** @return null if the lead belongs to no company that is known */
    static @Nullable Map<String, @Nullable Object> of(Lead lead) {
        var company = new TreeMap<String, @Nullable Object>();
        lead.traits().observed().forEach((name, observed) -> {
            if (name.startsWith(Traits.COMPANY_PREFIX) && !(observed.value() instanceof TraitValue.Cleared)) {
                company.put(name.substring(Traits.COMPANY_PREFIX.length()), TraitTree.of(observed.value()));
            }
        });
        emailDomain(lead).ifPresent(domain -> company.putIfAbsent("id", domain));
        return company.isEmpty() ? null : company;
    }

    private static Optional<String> emailDomain(Lead lead) {
        return lead.identities().stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .map(Identity::value)
                .map(email -> email.substring(email.indexOf('@') + 1))
                .filter(domain -> !FreeMail.isFree(domain))
                .sorted()
                .findFirst();
    }
}
