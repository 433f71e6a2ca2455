package dev.entente.domain;

import static dev.entente.domain.Conditions.OFFER;
import static dev.entente.domain.Conditions.conditions;
import static dev.entente.domain.Conditions.ofOffer;
import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.policy;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Weights;
import dev.entente.domain.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Generated policies that use whatever a policy can say, and signals that meet their rules. Horizons are short, so that
 * much of a history lies beyond.
 */
public final class Histories implements ArbitrarySupplier<History> {

    /** A trait that conditions of some of the policies look at. */
    public static final String DATE = "contractEnd";

    private static final int MAX_HORIZON = 40;
    private static final List<String> EVENTS = List.of("e0", "e1", "e2", "e3", "hand", "other");

    /**
     * Clocks change: in Berlin by night, in Sao Paulo, Beirut and Cairo at midnight, so that a day begins at one
     * o'clock; Apia skipped 30 December 2011.
     */
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "Africa/Cairo", "Pacific/Apia");

    /** Around the days when they do, and an ordinary one. */
    private static final List<Instant> NOWS = List.of(
            Instant.parse("2026-03-29T00:30:00Z"),
            Instant.parse("2026-10-25T22:59:59Z"),
            Instant.parse("2026-04-07T12:00:00Z"),
            Instant.parse("2018-11-05T02:30:00Z"),
            Instant.parse("2018-11-02T20:00:00Z"),
            Instant.parse("2021-03-26T22:30:00Z"),
            Instant.parse("2023-04-27T10:00:00Z"),
            Instant.parse("2011-12-28T18:00:00Z"));

    private record Rule(
            String group,
            String event,
            Points points,
            @Nullable Cap cap,
            @Nullable Decay own) {}

    /** Points while something is true. */
    private record Held(String group, Condition when, Points points) {}

    /**
     * What else a policy may say.
     *
     * @param raised a hand that is raised while this is true
     */
    private record Extras(
            List<Held> held,
            @Nullable Condition raised,
            @Nullable Condition excluding,
            boolean grades,
            @Nullable Integer direct,
            boolean ignores) {}

    /** For {@code @ForAll(supplier = Histories.class)}. */
    @Override
    public Arbitrary<History> get() {
        return histories();
    }

    public static Arbitrary<History> histories() {
        return Combinators.combine(policies(), Arbitraries.of(NOWS))
                .flatAs((policy, now) -> signals(now).map(signals -> new History(policy, signals, now)));
    }

    private static Arbitrary<List<Signal>> signals(Instant now) {
        Arbitrary<Long> ages = Arbitraries.longs()
                .between(0, Duration.ofDays(MAX_HORIZON + 3).toSeconds())
                .withoutEdgeCases();
        Arbitrary<@Nullable String> offers = Arbitraries.of("a", "b", "c", "d").injectNull(0.5);
        return Combinators.combine(Arbitraries.of(EVENTS), ages, offers)
                .as((event, age, offer) -> signal(event, offer, now.minusSeconds(age)))
                .list()
                .ofMaxSize(30);
    }

    private static Signal signal(String event, @Nullable String offer, Instant at) {
        return offer == null ? Signals.track(event, at) : Signals.track(event, OFFER, offer, at);
    }

    private static Arbitrary<CompiledPolicy> policies() {
        return Arbitraries.integers()
                .between(3, MAX_HORIZON)
                .flatMap(horizon -> Combinators.combine(
                                frames(horizon),
                                rules(horizon).list().ofMinSize(1).ofMaxSize(4),
                                limits(),
                                windows(horizon),
                                windows(horizon),
                                Arbitraries.integers().between(1, 30),
                                Arbitraries.integers().between(0, 20).injectNull(0.6),
                                extras(horizon))
                        .as((frame, rules, limits, guardDays, handDays, enter, dated, extras) ->
                                policyOf(frame, horizon, rules, limits, guardDays, handDays, enter, dated, extras)));
    }

    private static Arbitrary<Policies> frames(int horizon) {
        return Combinators.combine(Arbitraries.of(ZONES), decays())
                .as((zone, decay) -> policy().zone(zone).decay(decay, horizon));
    }

    /** No window reaches beyond the horizon: a policy with such a one is refused when it is read. */
    private static Arbitrary<@Nullable Integer> windows(int horizon) {
        return Arbitraries.integers().between(1, horizon).injectNull(0.5);
    }

    private static CompiledPolicy policyOf(
            Policies frame,
            int horizon,
            List<Rule> rules,
            Limits limits,
            @Nullable Integer guardDays,
            @Nullable Integer handDays,
            int enter,
            @Nullable Integer dated,
            Extras extras) {
        for (Rule rule : rules) {
            if (rule.own == null) {
                frame.rule(rule.event, rule.group, onEvent(rule.event), rule.points.toString(), rule.cap);
            } else {
                frame.rule(new EngagementRule(
                        rule.event,
                        rule.group,
                        onEvent(rule.event),
                        rule.points,
                        rule.cap,
                        Weights.of(rule.own, horizon / 2 + 1)));
            }
        }
        add(extras, frame, enter);
        if (guardDays != null) {
            frame.guard(2, 2, guardDays);
        }
        if (handDays != null) {
            frame.handRaiser("hand", handDays);
        }
        if (dated != null) {
            frame.fit("company", new Condition.Trait(DATE, new TraitTest.OlderThan(dated)), "12")
                    .exclude(new Condition.Trait(DATE, new TraitTest.NewerThan(dated / 2)));
        }
        return frame.limits(limits).mql(enter + ".00", enter / 2 + ".50").compile();
    }

    private static void add(Extras extras, Policies frame, int enter) {
        for (int i = 0; i < extras.held.size(); i++) {
            Held held = extras.held.get(i);
            frame.rule("held-" + i, held.group, held.when, held.points.toString());
        }
        if (extras.raised != null) {
            frame.raisedWhile("raised", extras.raised);
        }
        if (extras.excluding != null) {
            frame.exclude(extras.excluding);
        }
        if (extras.grades) {
            frame.grades("10", "0", "15", "5");
        }
        if (extras.direct != null) {
            frame.directSql((enter + extras.direct) + ".00", null);
        }
        if (extras.ignores) {
            frame.ignore(ofOffer("d"));
        }
    }

    private static Arbitrary<Extras> extras(int horizon) {
        Arbitrary<Held> held = Combinators.combine(
                        Arbitraries.of("web", "social", "events"),
                        conditions(horizon),
                        Arbitraries.longs().between(-1_000, 2_000).map(Points::new))
                .as(Held::new);
        return Combinators.combine(
                        held.list().ofMaxSize(3),
                        conditions(horizon).injectNull(0.8),
                        conditions(horizon).injectNull(0.9),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 20).injectNull(0.7),
                        Arbitraries.of(true, false, false))
                .as(Extras::new);
    }

    private static Arbitrary<Decay> decays() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, MAX_HORIZON).map(Decay.HalfLife::new),
                Arbitraries.integers().between(1, MAX_HORIZON).map(Decay.Linear::new),
                Arbitraries.just(new Decay.None()));
    }

    private static Arbitrary<Rule> rules(int horizon) {
        Arbitrary<Cap> caps = Combinators.combine(
                        Arbitraries.integers().between(1, 3), Arbitraries.of(Cap.Period.class))
                .as(Cap::new);
        return Combinators.combine(
                        Arbitraries.of("web", "social", "events"),
                        Arbitraries.of(EVENTS.subList(0, 5)),
                        Arbitraries.longs().between(-1_000, 2_000).map(Points::new),
                        caps.injectNull(0.4),
                        Arbitraries.integers()
                                .between(1, horizon)
                                .<Decay>map(Decay.Linear::new)
                                .injectNull(0.7))
                .as(Rule::new);
    }

    private static Arbitrary<Limits> limits() {
        Arbitrary<@Nullable Points> bounds =
                Arbitraries.longs().between(-500, 5_000).map(Points::new).injectNull(0.5);
        Arbitrary<Map<String, Points>> groups = Arbitraries.maps(
                        Arbitraries.of("web", "social"),
                        Arbitraries.longs().between(0, 3_000).map(Points::new))
                .ofMaxSize(2);
        return Combinators.combine(bounds, groups, bounds)
                .as((engagement, inGroups, floor) -> new Limits(null, engagement, inGroups, floor));
    }
}
