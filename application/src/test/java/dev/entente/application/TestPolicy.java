package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Weights;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.profile.Ids;
import dev.entente.domain.signal.Details;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** One point for each visit of the pricing page, an MQL at 50 with an e-mail, or by asking for a demo. */
final class TestPolicy {

    static final TenantId TENANT = new TenantId(1);

    private TestPolicy() {}

    static Policy policy() {
        var visit = new EngagementRule(
                "pricing-page", "web", page("/pricing"), Points.of(1), null, Weights.of(new Decay.HalfLife(30), 180));
        var email = new MqlBar.Requirement("email", new Condition.Trait("email", new TraitTest.Present()));
        return new Policy(
                ZoneId.of("UTC"),
                180,
                List.of(),
                List.of(visit),
                List.of(),
                List.of(new HandRaiser(event("Demo Requested"), HandRaiser.DEFAULT_DAYS)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Limits.NONE,
                null,
                new MqlBar(Points.of(50), Points.of(35), null, List.of(email)),
                null,
                Policy.DEFAULT_COOL_DOWN_DAYS);
    }

    private static SignalPattern page(String path) {
        return new SignalPattern(null, new Glob(path, false), null, null, null);
    }

    private static SignalPattern event(String name) {
        return new SignalPattern(new Glob(name, false), null, null, null, null);
    }

    static Decisions decisions() {
        PoliciesAtWork one = _ -> CompletableFuture.completedStage(
                Optional.of(PoliciesAtWork.Texts.only(new PolicySource(1, "a policy"))));
        return new Decisions(one, TestPolicy::compiled, ids(), List.of("webhook"));
    }

    static CompiledPolicy compiled(PolicySource source) {
        return CompiledPolicy.compile(source.version(), policy(), _ -> Details.NONE);
    }

    private static Ids ids() {
        var next = new AtomicLong();
        return () -> new UUID(0x7000L, next.incrementAndGet());
    }
}
