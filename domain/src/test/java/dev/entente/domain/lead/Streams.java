package dev.entente.domain.lead;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;

import dev.entente.domain.Policies;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.Cap.Period;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What many people say and do, one after the other, and what becomes of it. */
final class Streams {

    /** How long the recycled rest. */
    static final int REST = 6;

    private Streams() {}

    /** A message, or a person who makes the n-th legal move with whoever owns an identity. */
    sealed interface Step {

        Instant at();

        record Says(Message message) implements Step {
            @Override
            public Instant at() {
                return message.signal().receivedAt();
            }
        }

        record Moves(Identity whose, int nth, Instant at) implements Step {}
    }

    static Ledger played(List<Step> stream, BooleanSupplier commitsNow) {
        var ledger = new Ledger(agreement());
        play(ledger, stream, commitsNow);
        return ledger;
    }

    static void play(Ledger ledger, List<Step> stream, BooleanSupplier commitsNow) {
        var batch = new ArrayList<Message>();
        for (Step step : stream) {
            switch (step) {
                case Step.Says(Message message) -> batch.add(message);
                case Step.Moves move -> {
                    commit(ledger, batch);
                    move(ledger, move);
                }
            }
            if (commitsNow.getAsBoolean()) {
                commit(ledger, batch);
            }
        }
        commit(ledger, batch);
    }

    private static void commit(Ledger ledger, List<Message> batch) {
        if (!batch.isEmpty()) {
            ledger.receive(List.copyOf(batch));
            ledger.check();
            batch.clear();
        }
    }

    private static void move(Ledger ledger, Step.Moves move) {
        if (!ledger.isOwned(move.whose)) {
            return;
        }
        Lead lead = ledger.owner(move.whose);
        List<Stage> legal =
                Lifecycle.movesFrom(lead.standing().stage()).stream().sorted().toList();
        if (!legal.isEmpty()) {
            Stage to = legal.get(move.nth % legal.size());
            var why = new PersonsMove(to, "said so", null, new Actor.Person("Sam"), move.at);
            ledger.commit(Set.of(), Set.of(lead.id()), roster -> roster.move(lead.id(), why, move.at));
        }
    }

    static Policies agreement() {
        return policy().zone("Europe/Berlin")
                .decay(new Decay.HalfLife(5), 30)
                .fit("person", is("title", "CTO"), "15")
                .rule("web", "visit", "12")
                .rule("events", "webinar", "30", new Cap(2, Period.WEEK))
                .rule("mail", "spam", "-20")
                .rule("comes-back", "web", days(2, "visit"), "6")
                .rule("went-quiet", "web", Behaviour.notWithin(onEvent("visit"), 9), "-4")
                .raisedWhile("came twice", days(2, "webinar"))
                .directSql("70", null)
                .handRaiser("demo", 10)
                .guard(2, 2, 20)
                .requires("email")
                .exclude(is("title", "Intern"))
                .disqualify(is("country", "XX"), "out of reach")
                .coolDown(REST);
    }

    private static Condition days(int atLeast, String event) {
        return new Behaviour(new Measure.Days(onEvent(event)), atLeast, 10);
    }

    static Arbitrary<List<Step>> streams() {
        Arbitrary<Integer> gaps = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 40)),
                Tuple.of(1, Arbitraries.integers().between(-20, 400)));
        return Combinators.combine(gaps, Arbitraries.integers().between(0, 30), people(), deeds())
                .as(Draft::new)
                .list()
                .ofMaxSize(25)
                .map(Streams::inTime);
    }

    private record Draft(int hoursLater, int hoursAgo, Told person, String deed) {}

    /** Received one after the other, mostly, and each up to a day after it happened. */
    private static List<Step> inTime(List<Draft> drafts) {
        var steps = new ArrayList<Step>();
        Instant now = NOON;
        for (Draft draft : drafts) {
            now = now.plus(Duration.ofHours(draft.hoursLater));
            Message message = draft.person.did(draft.deed, now.minus(Duration.ofHours(draft.hoursAgo)), now);
            Claims claims = message.observation().claims();
            steps.add(
                    draft.deed.equals("person's move")
                            ? new Step.Moves(claims.strongest(), draft.hoursAgo, now)
                            : new Step.Says(message));
        }
        return steps;
    }

    private static Arbitrary<String> deeds() {
        return Arbitraries.of("visit", "visit", "webinar", "webinar", "demo", "spam", "nothing", "person's move");
    }

    private static Arbitrary<Told> people() {
        return Combinators.combine(
                        Arbitraries.of("u1", "u2", "u3").injectNull(0.6),
                        Arbitraries.of("a", "b", "c").injectNull(0.3),
                        Arbitraries.of("x@example.org", "y@example.org").injectNull(0.6),
                        Arbitraries.of("1", "2").injectNull(0.8),
                        Arbitraries.of("u1", "u2", "a", "b").injectNull(0.85),
                        Arbitraries.of("CTO", "CTO", "CTO", "Intern").injectNull(0.8),
                        Arbitraries.of("DE", "DE", "DE", "XX").injectNull(0.8))
                .as(Streams::person);
    }

    private static Told person(
            @Nullable String userId,
            @Nullable String device,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String formerly,
            @Nullable String title,
            @Nullable String country) {
        Told told = userId == null ? Told.visitor(device == null ? "d" : device) : Told.user(userId);
        if (userId != null && device != null) {
            told.device(device);
        }
        if (email != null) {
            told.email(email);
        }
        if (phone != null) {
            told.phone(phone);
        }
        if (formerly != null) {
            told.formerly(formerly);
        }
        if (title != null) {
            told.with("title", title);
        }
        if (country != null) {
            told.with("country", country);
        }
        return told;
    }
}
