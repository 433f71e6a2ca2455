package dev.entente.persistence;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Scores;
import dev.entente.persistence.codec.EngagementStateCodec;
import dev.entente.persistence.codec.TraitJson;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lead as statements read it: from {@code lead l} and, outer joined, {@code lead_score s}; the {@code policy_version}
 * whose scores are wanted is a column of the statement's own.
 */
final class LeadRow {

    /** A kind has no colon, so the first one ends it. */
    static final String COLUMNS = """
            l.id, l.version, l.stage, l.stage_since, l.exited_at, l.cool_down_until, l.warm, l.channel, l.channel_at, \
            l.traits, l.created_at, l.updated_at, s.state, s.fit, s.engagement, s.scored_at, s.next_change_at, s.moves_to, \
            ARRAY(SELECT i.kind || ':' || i.value FROM lead_identity i \
            WHERE i.tenant_id = l.tenant_id AND i.lead_id = l.id) AS identities""";

    private LeadRow() {}

    static Lead lead(Readable row) {
        return new Lead(
                new LeadId(row.get("id", UUID.class)),
                row.get("version", Long.class),
                identities(row),
                TraitJson.readTraits(row.get("traits", String.class)),
                firstTouch(row),
                standing(row),
                scored(row),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class));
    }

    private static Set<Identity> identities(Readable row) {
        return Arrays.stream(row.get("identities", String[].class))
                .map(LeadRow::identity)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Identity identity(String text) {
        int colon = text.indexOf(':');
        return new Identity(IdentityKind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static @Nullable FirstTouch firstTouch(Readable row) {
        String channel = row.get("channel", String.class);
        return channel == null ? null : new FirstTouch(channel, row.get("channel_at", Instant.class));
    }

    private static Standing standing(Readable row) {
        return new Standing(
                Stage.valueOf(row.get("stage", String.class)),
                row.get("stage_since", Instant.class),
                row.get("exited_at", Instant.class),
                row.get("cool_down_until", Instant.class),
                row.get("warm", Boolean.class));
    }

    private static Scored scored(Readable row) {
        int policyVersion = row.get("policy_version", Integer.class);
        byte[] state = row.get("state", byte[].class);
        if (state == null) {
            return Scored.nothing(policyVersion, row.get("created_at", Instant.class));
        }
        return new Scored(
                policyVersion,
                EngagementStateCodec.decode(state),
                new Scores(new Points(row.get("fit", Long.class)), new Points(row.get("engagement", Long.class))),
                row.get("scored_at", Instant.class),
                row.get("next_change_at", Instant.class),
                stage(row.get("moves_to", String.class)));
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }
}
