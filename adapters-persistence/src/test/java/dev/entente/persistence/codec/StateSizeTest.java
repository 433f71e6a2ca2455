package dev.entente.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.SignalMatcher.Asked;
import dev.entente.domain.policy.SignalMatcher.Matches;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.Weights;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.Details;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a lead's state costs in bytes depends on the policy, not on how much the lead does. */
class StateSizeTest {

    private static final Instant NEWEST = Instant.parse("2026-03-02T12:00:00Z");
    private static final int HORIZON = 180;
    private static final int WINDOW = 30;
    private static final long SECONDS = 200L * 86_400;

    private final CompiledPolicy policy = CompiledPolicy.compile(1, policy(), _ -> Details.NONE);

    @Test
    void a_million_page_views_cost_no_more_than_a_thousand() {
        int thousand = EngagementStateCodec.encode(after(1_000)).length;
        int million = EngagementStateCodec.encode(after(1_000_000)).length;
        assertThat(million).isLessThanOrEqualTo(bound());
        assertThat(million - thousand).isLessThanOrEqualTo(longerNumbers());
    }

    @Test
    void a_thousand_page_views_reach_every_day_and_every_value() {
        EngagementState state = after(1_000);
        assertThat(state.countsOf(0).size()).isEqualTo(HORIZON + 1);
        assertThat(state.countsOf(1).size()).isEqualTo(WINDOW);
        assertThat(state.valuesOf(2).size()).isEqualTo(Measure.Values.MOST);
    }

    /** A day is a byte or two of distance and at most two of count; a value one of distance and ten of hash. */
    private static int bound() {
        int head = 64;
        return head + 4 * (HORIZON + 1 + WINDOW) + 11 * Measure.Values.MOST;
    }

    /** A larger count takes a byte more, and so may another hash. */
    private static int longerNumbers() {
        return HORIZON + 1 + WINDOW + Measure.Values.MOST;
    }

    private EngagementState after(int signals) {
        EngagementState state = EngagementState.EMPTY;
        for (int i = 0; i < signals; i++) {
            Instant at = NEWEST.minusSeconds(SECONDS - SECONDS * (i + 1) / signals);
            var met = new Matches(List.of(0), List.of(), List.of(new Asked(1, 0), new Asked(2, hash(i))));
            state = state.plus(policy, met, at);
            if (i % 100 == 0) {
                state = state.within(policy, PolicyDay.of(at, ZoneOffset.UTC));
            }
        }
        return state.within(policy, PolicyDay.of(NEWEST, ZoneOffset.UTC));
    }

    private static long hash(int i) {
        return i * 0x9E3779B97F4A7C15L;
    }

    private static Policy policy() {
        var pages = new SignalPattern(null, new Glob("/*", false), null, null, null);
        var often = new Behaviour(new Measure.Signals(pages), 5, WINDOW);
        var wide = new Behaviour(new Measure.Values(pages, "path"), 5, HORIZON);
        return new Policy(
                ZoneOffset.UTC,
                HORIZON,
                List.of(),
                List.of(new EngagementRule(
                        "page", "web", pages, Points.of(1), null, Weights.of(new Decay.HalfLife(30), HORIZON))),
                List.of(
                        new ConditionRule("often", "web", often, Points.of(5)),
                        new ConditionRule("wide", "web", wide, Points.of(5))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Limits.NONE,
                null,
                new MqlBar(Points.of(50), Points.of(50), null, List.of()),
                null,
                30);
    }
}
