package dev.entente.domain.lead;

import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.LeadId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is meant. A user id wins over the others; an anonymous id stays with its first owner; leads with
 * different user ids are never joined; an e-mail that belongs to another user stays a trait; a phone never joins.
 */
final class IdentityResolver {

    private final Claims claims;
    private final Function<Identity, @Nullable LeadId> owners;
    private final Function<LeadId, Lead> leads;

    private final List<LeadId> joins = new ArrayList<>();
    private final List<Identity> attach = new ArrayList<>();
    private final LinkedHashSet<Identity> contested = new LinkedHashSet<>();

    private IdentityResolver(Claims claims, Function<Identity, @Nullable LeadId> owners, Function<LeadId, Lead> leads) {
        this.claims = claims;
        this.owners = owners;
        this.leads = leads;
    }

    static Resolution resolve(
            Claims claims, Function<Identity, @Nullable LeadId> owners, Function<LeadId, Lead> leads) {
        return new IdentityResolver(claims, owners, leads).resolve();
    }

    private Resolution resolve() {
        @Nullable Identity former = formerIdentity();
        @Nullable LeadId meant = leadMeant(former);
        attachOrContest(claims.userId(), meant);
        attachOrJoin(claims.anonymousId(), meant);
        attachOrJoin(former, meant);
        attachOrJoin(claims.email(), meant);
        attachPhone(meant);
        return new Resolution(meant, List.copyOf(joins), List.copyOf(attach), contested);
    }

    /** An alias names its former id by text alone: a user id if one is known by it, else an anonymous id. */
    private @Nullable Identity formerIdentity() {
        String former = claims.previousId();
        if (former == null) {
            return null;
        }
        var asUser = new Identity(IdentityKind.USER_ID, former);
        return owners.apply(asUser) == null ? new Identity(IdentityKind.ANONYMOUS_ID, former) : asUser;
    }

    private @Nullable LeadId leadMeant(@Nullable Identity former) {
        if (claims.userId() == null) {
            return ownerOf(claims.anonymousId())
                    .or(() -> ownerOf(claims.email()))
                    .or(() -> ownerOf(former))
                    .or(this::ownerOfPhoneAlone)
                    .orElse(null);
        }
        return ownerOf(claims.userId())
                .or(() -> ownerOf(former).filter(owner -> isAlias(former) || isNobodyYet(owner)))
                .or(() -> ownerOf(claims.anonymousId()).filter(this::isNobodyYet))
                .or(() -> ownerOf(claims.email()).filter(this::isNobodyYet))
                .orElse(null);
    }

    private Optional<LeadId> ownerOfPhoneAlone() {
        Identity phone = claims.phone();
        return phone != null && phone.equals(claims.strongest()) ? ownerOf(phone) : Optional.empty();
    }

    /** A new user id said to be an alias of a known one is another id of that person. */
    private static boolean isAlias(@Nullable Identity former) {
        return former != null && former.kind() == IdentityKind.USER_ID;
    }

    private boolean isNobodyYet(LeadId id) {
        return !leads.apply(id).has(IdentityKind.USER_ID);
    }

    private Optional<LeadId> ownerOf(@Nullable Identity identity) {
        return Optional.ofNullable(identity).map(owners);
    }

    private void attachOrContest(@Nullable Identity identity, @Nullable LeadId meant) {
        if (identity == null) {
            return;
        }
        @Nullable LeadId owner = owners.apply(identity);
        if (owner == null) {
            attach.add(identity);
        } else if (!owner.equals(meant)) {
            contested.add(identity);
        }
    }

    private void attachOrJoin(@Nullable Identity identity, @Nullable LeadId meant) {
        @Nullable LeadId owner = ownerOf(identity).orElse(null);
        if (owner == null || owner.equals(meant) || joins.contains(owner)) {
            attachOrContest(identity, owner);
        } else if (mayJoin(owner, meant)) {
            joins.add(owner);
        } else if (identity != null && identity.kind() != IdentityKind.ANONYMOUS_ID) {
            contested.add(
                    identity); // an anonymous id shared by two users is every shared computer: no conflict to settle
        }
    }

    private boolean mayJoin(LeadId owner, @Nullable LeadId meant) {
        return isNobodyYet(owner) || (claims.userId() == null && parties(meant).allMatch(this::isNobodyYet));
    }

    /** All that will be one lead as far as is known by now. */
    private Stream<LeadId> parties(@Nullable LeadId meant) {
        return Stream.concat(Stream.ofNullable(meant), joins.stream());
    }

    private void attachPhone(@Nullable LeadId meant) {
        Optional<LeadId> joined = ownerOf(claims.phone()).filter(joins::contains);
        attachOrContest(claims.phone(), joined.orElse(meant));
    }
}
