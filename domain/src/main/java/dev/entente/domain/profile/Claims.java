package dev.entente.domain.profile;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The identities a message or a request names, at most one of each kind. At least one is given.
 *
 * @param previousId the former id of an {@code alias} message: an anonymous id, or a user id already known
 */
public record Claims(
        @Nullable Identity userId,
        @Nullable Identity anonymousId,
        @Nullable Identity email,
        @Nullable Identity phone,
        @Nullable String previousId) {

    public Claims {
        if (userId == null && anonymousId == null && email == null && phone == null) {
            throw new IllegalArgumentException("a userId, an anonymousId, an email or a phone is needed");
        }
        previousId = previousId == null ? null : previousId.strip();
        if (previousId != null && (previousId.isEmpty() || previousId.length() > Identity.MAX_LENGTH)) {
            throw new IllegalArgumentException(
                    "a previousId has 1 to %d characters, not %d".formatted(Identity.MAX_LENGTH, previousId.length()));
        }
    }

    /** The claims of a caller who names a person by text; null is "not given". */
    public static Claims of(
            @Nullable String userId, @Nullable String anonymousId, @Nullable String email, @Nullable String phone) {
        return new Claims(
                identity(IdentityKind.USER_ID, userId),
                identity(IdentityKind.ANONYMOUS_ID, anonymousId),
                identity(IdentityKind.EMAIL, email),
                identity(IdentityKind.PHONE, phone),
                null);
    }

    private static @Nullable Identity identity(IdentityKind kind, @Nullable String value) {
        return value == null ? null : new Identity(kind, value);
    }

    public Claims withPreviousId(String formerId) {
        return new Claims(userId, anonymousId, email, phone, formerId);
    }

    /**
     * Only the ids. An e-mail or a phone is known to others too: who cannot prove to be its owner claims none.
     *
     * @throws IllegalArgumentException if no id is claimed
     */
    public Claims withoutContacts() {
        return new Claims(userId, anonymousId, null, null, previousId);
    }

    /** The former id, in the two forms it may be known under. */
    Optional<Identity> previousAs(IdentityKind kind) {
        return Optional.ofNullable(previousId).map(id -> new Identity(kind, id));
    }

    /** Every identity that must be looked up before these claims can be resolved, the strongest first. */
    public SequencedSet<Identity> lookups() {
        var all = new LinkedHashSet<Identity>();
        addIfGiven(all, userId);
        addIfGiven(all, anonymousId);
        addIfGiven(all, email);
        addIfGiven(all, phone);
        previousAs(IdentityKind.USER_ID).ifPresent(all::add);
        previousAs(IdentityKind.ANONYMOUS_ID).ifPresent(all::add);
        return all;
    }

    private static void addIfGiven(SequencedSet<Identity> all, @Nullable Identity identity) {
        if (identity != null) {
            all.add(identity);
        }
    }

    /**
     * What messages of one person most likely share: the device if there is one, since it stays when the user becomes
     * known.
     */
    public Identity affinity() {
        return anonymousId != null ? anonymousId : strongest();
    }

    /** The identity that decides who is meant. */
    public Identity strongest() {
        return lookups().getFirst();
    }
}
