package dev.entente.contracts;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.AuditEntry;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observed;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.DayCounts;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Numbered;
import dev.entente.domain.scoring.Scores;
import dev.entente.domain.scoring.ValueDays;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.domain.sync.StageChange;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Domain values to test with, filled in every field. Ids are new with every call. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    public static final int POLICY_VERSION = 1;
    public static final PolicyBasis BASIS = PolicyBasis.only(POLICY_VERSION);

    private static final AtomicInteger TENANTS = new AtomicInteger();
    private static final AtomicLong LEADS = new AtomicLong();

    private Samples() {}

    public static TenantId tenant() {
        return new TenantId(TENANTS.incrementAndGet());
    }

    public static PolicyMaker maker(Instant at) {
        return new PolicyMaker("Ada's key", UUID.randomUUID(), at);
    }

    /** Ascending, as version 7 UUIDs are. */
    public static LeadId leadId() {
        var random = UUID.randomUUID();
        return new LeadId(new UUID(LEADS.incrementAndGet() << 16 | 0x7000, random.getLeastSignificantBits()));
    }

    public static Identity email() {
        return new Identity(IdentityKind.EMAIL, UUID.randomUUID() + "@example.com");
    }

    public static Identity userId() {
        return new Identity(IdentityKind.USER_ID, "user:" + UUID.randomUUID());
    }

    /** Version 1 of a lead that nobody has met. */
    public static Lead newLead(Identity... identities) {
        return new Lead(
                leadId(),
                1,
                Set.of(identities),
                traits(),
                new FirstTouch("newsletter", NOON.minusSeconds(60)),
                new Standing(Stage.RECYCLED, NOON.minusSeconds(50), NOON.minusSeconds(40), NOON.plusSeconds(40), true),
                scored(),
                NOON.minusSeconds(30),
                NOON);
    }

    /** The lead after one more commit. */
    public static Lead next(Lead lead) {
        return new Lead(
                lead.id(),
                lead.version() + 1,
                lead.identities(),
                lead.traits(),
                lead.firstTouch(),
                lead.standing(),
                lead.scored(),
                lead.createdAt(),
                lead.updatedAt().plusSeconds(1));
    }

    public static Lead with(Lead lead, Traits traits) {
        return new Lead(
                lead.id(),
                lead.version(),
                lead.identities(),
                traits,
                lead.firstTouch(),
                lead.standing(),
                lead.scored(),
                lead.createdAt(),
                lead.updatedAt());
    }

    public static Lead with(Lead lead, Identity... identities) {
        return new Lead(
                lead.id(),
                lead.version(),
                Set.of(identities),
                lead.traits(),
                lead.firstTouch(),
                lead.standing(),
                lead.scored(),
                lead.createdAt(),
                lead.updatedAt());
    }

    public static Lead with(Lead lead, Scored scored) {
        return new Lead(
                lead.id(),
                lead.version(),
                lead.identities(),
                lead.traits(),
                lead.firstTouch(),
                lead.standing(),
                scored,
                lead.createdAt(),
                lead.updatedAt());
    }

    /** One trait of each type, and one that was cleared. */
    public static Traits traits() {
        var text = new TraitValue.Text("Zoë \"Z\" \\ O'Neil 🦊\n");
        var number = new TraitValue.Numeric(new BigDecimal("12345678901234567890.000000000123"));
        var flag = new TraitValue.Flag(true);
        return Traits.NONE
                .observe(Map.of("name", text, "revenue", number), NOON)
                .observe(
                        Map.of(
                                "optIn",
                                flag,
                                "tags",
                                new TraitValue.Many(List.of(text, number)),
                                "address",
                                new TraitValue.Fields(Map.of("city", text, "", TraitValue.CLEARED)),
                                "title",
                                TraitValue.CLEARED),
                        NOON.minusSeconds(5));
    }

    public static TraitValue fields() {
        return new TraitValue.Fields(Map.of("city", new TraitValue.Text("Köln"), "", TraitValue.CLEARED));
    }

    public static Scored scored() {
        var state = new EngagementState(
                Numbered.of(Map.of(
                        0, DayCounts.of(new int[] {-3, 20_000, 20_001}, new int[] {1, 10_000, 3}), 7, DayCounts.NONE)),
                Numbered.of(Map.of(9, ValueDays.of(new long[] {-1, 5, 4}, new int[] {20_001, 20_001, -3}))),
                Numbered.of(Map.of(2, NOON.minusSeconds(7))),
                NOON.minusSeconds(6));
        var scores = new Scores(new Points(-250), new Points(3_017));
        return new Scored(POLICY_VERSION, state, scores, NOON, NOON.plusSeconds(3_600));
    }

    public static StoredSignal signal(Lead lead, int ordinal) {
        return signal(lead, ordinal, UUID.randomUUID().toString(), NOON.minusSeconds(10));
    }

    public static StoredSignal signal(Lead lead, int ordinal, String messageId) {
        return signal(lead, ordinal, messageId, NOON.minusSeconds(10));
    }

    /** @param occurredAt before {@link #NOON} */
    public static StoredSignal signal(Lead lead, int ordinal, Instant occurredAt) {
        return signal(lead, ordinal, UUID.randomUUID().toString(), occurredAt);
    }

    private static StoredSignal signal(Lead lead, int ordinal, String messageId, Instant occurredAt) {
        var signal = new Signal(
                new MessageId(messageId),
                SignalType.PAGE,
                "Pricing",
                "/pricing",
                "email",
                "spring",
                occurredAt,
                NOON,
                "{\"type\":\"page\"}".getBytes(StandardCharsets.UTF_8));
        return new StoredSignal(lead.id(), lead.version(), ordinal, lead.updatedAt(), signal);
    }

    public static TraitRecord trait(Lead lead, String name, TraitValue value) {
        return new TraitRecord(
                lead.id(), lead.version(), name, new Observed(value, NOON.minusSeconds(20)), lead.updatedAt());
    }

    public static Transition transition(Lead lead, Actor actor) {
        var line = new Line(
                "pricing-page", "web", Line.Kind.ENGAGEMENT, 5, 3, Points.of(10), new Points(2_750), new Points(2_750));
        return new Transition(
                UUID.randomUUID(),
                lead.id(),
                lead.version(),
                0,
                Stage.LEAD,
                Stage.MQL,
                lead.updatedAt().minusSeconds(1),
                lead.updatedAt(),
                actor,
                "score",
                "a note",
                false,
                POLICY_VERSION,
                lead.scored().scores(),
                List.of(line));
    }

    public static OutboxMessage outboxMessage(Transition transition, String destination) {
        return new OutboxMessage(destination, StageChange.of(transition));
    }

    public static AuditEntry auditEntry(Lead lead) {
        return new AuditEntry(UUID.randomUUID(), NOON, "Ada", "lead.transition", lead.id(), "LEAD to MQL");
    }
}
