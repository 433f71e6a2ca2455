package dev.entente.domain.policy;

import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.matches;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.Signals;
import dev.entente.domain.policy.SignalMatcher.Matches;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalMatcherTest {

    @Test
    void an_event_is_the_name_of_a_track_with_its_case() {
        SignalPattern pattern = onEvent("Demo Requested");
        assertThat(matches(pattern, Signals.track("Demo Requested", NOON))).isTrue();
        assertThat(matches(pattern, Signals.track("demo requested", NOON))).isFalse();
        assertThat(matches(pattern, Signals.page("Demo Requested", "/demo", NOON)))
                .isFalse();
    }

    @Test
    void a_page_is_a_path_if_it_starts_with_a_slash_and_else_a_name() {
        Signal visit = Signals.page("Pricing", "/pricing", NOON);
        assertThat(matches(onPage("/pricing"), visit)).isTrue();
        assertThat(matches(onPage("Pricing"), visit)).isTrue();
        assertThat(matches(onPage("/Pricing"), visit)).isFalse();
        assertThat(matches(onPage("pricing"), visit)).isFalse();
    }

    @Test
    void a_screen_is_no_page() {
        var screen = new SignalPattern(null, null, new Glob("Pricing", false), null, null);
        assertThat(matches(screen, Signals.signal(SignalType.SCREEN, "Pricing", null, null, NOON)))
                .isTrue();
        assertThat(matches(screen, Signals.page("Pricing", "/pricing", NOON))).isFalse();
    }

    @Test
    void a_channel_is_compared_without_its_case_and_is_nothing_where_none_is_named() {
        var paid = new SignalPattern(null, null, null, new Glob("cpc", true), null);
        assertThat(matches(paid, Signals.signal(SignalType.TRACK, "Any", null, "CPC", NOON)))
                .isTrue();
        assertThat(matches(paid, Signals.track("Any", NOON))).isFalse();
    }

    @Test
    void a_campaign_is_compared_without_its_case_and_is_nothing_where_none_is_named() {
        var spring = new SignalPattern(null, null, null, null, new Glob("Spring*", true));
        for (String campaign : new @Nullable String[] {"spring 2026", "autumn 2026", null}) {
            var signal = new Signal(
                    new MessageId("m"), SignalType.TRACK, "Any", null, null, campaign, NOON, NOON, new byte[0]);
            assertThat(matches(spring, signal)).isEqualTo("spring 2026".equals(campaign));
        }
    }

    @Test
    void all_that_a_pattern_names_must_match() {
        var both = new SignalPattern(new Glob("Form*", false), null, null, new Glob("cpc", true), null);
        assertThat(matches(both, Signals.signal(SignalType.TRACK, "Form Submitted", null, "cpc", NOON)))
                .isTrue();
        assertThat(matches(both, Signals.signal(SignalType.TRACK, "Form Submitted", null, "email", NOON)))
                .isFalse();
        assertThat(matches(both, Signals.signal(SignalType.TRACK, "Product Added", null, "cpc", NOON)))
                .isFalse();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void the_table_finds_exactly_the_rules_whose_pattern_matches(
            @ForAll("patterns") List<SignalPattern> patterns, @ForAll("signals") Signal signal) {
        Policies policy = policy();
        for (SignalPattern pattern : patterns) {
            policy.rule("rule", "web", pattern, "1", null);
        }
        Matches met = policy.compile().matcher().match(signal);

        List<Integer> expected = IntStream.range(0, patterns.size())
                .filter(i -> matches(patterns.get(i), signal))
                .boxed()
                .toList();
        assertThat(met.rules()).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
        assertThat(met.handRaisers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'~', '\u007f', '\u0080', '\u00fc', '\uffff'})
    void a_path_begins_with_any_character(char first) {
        CompiledPolicy policy = policy().rule("rule", "web", onPage("/" + first + "*"), "1", null)
                .compile();

        assertThat(policy.matcher()
                        .match(Signals.page(null, "/" + first + "bung", NOON))
                        .rules())
                .containsExactly(0);
        assertThat(policy.matcher()
                        .match(Signals.page(null, "/x" + first, NOON))
                        .rules())
                .isEmpty();
        assertThat(policy.matcher().match(Signals.page(null, "/", NOON)).rules())
                .isEmpty();
    }

    @Test
    void a_signal_can_earn_points_and_raise_a_hand_at_once() {
        CompiledPolicy policy = policy().rule("Demo*", "10")
                .rule("Demo Requested", "5")
                .handRaiser("Demo Requested", 30)
                .compile();
        Matches met = policy.matcher().match(Signals.track("Demo Requested", NOON));
        assertThat(met.rules()).containsExactlyInAnyOrder(0, 1);
        assertThat(met.handRaisers()).containsExactly(0);
    }

    @Test
    void details_are_asked_for_only_where_all_else_matches_and_once() {
        var read = new AtomicInteger();
        SignalForm contact = form(new Glob("Form", false), is("formId", "contact"));
        SignalForm quote = form(new Glob("F*", false), is("formId", "quote"));
        Policy policy = policy().rule("contact", "web", pattern(contact), "1", null)
                .rule("quote", "web", pattern(quote), "1", null)
                .rule("either", "web", pattern(contact, quote), "1", null)
                .build();
        SignalMatcher matcher = CompiledPolicy.compile(1, policy, payload -> {
                    read.incrementAndGet();
                    return Signals.details(payload);
                })
                .matcher();

        assertThat(matcher.match(Signals.track("Other", "formId", "contact", NOON))
                        .rules())
                .isEmpty();
        assertThat(read).hasValue(0);
        assertThat(matcher.match(Signals.track("Form", "formId", "quote", NOON)).rules())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(read).hasValue(1);
    }

    @Test
    void a_signal_of_two_forms_of_a_pattern_meets_it_once() {
        SignalForm literal = form(new Glob("Form", false), null);
        SignalForm wild = form(new Glob("F*", false), null);
        CompiledPolicy policy = policy().rule("r", "web", pattern(literal, literal, wild), "1", null)
                .compile();
        assertThat(policy.matcher().match(Signals.track("Form", NOON)).rules()).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource(SignalType.class)
    void any_is_every_signal_and_a_type_is_its_own(SignalType type) {
        Signal signal = Signals.signal(type, null, null, null, NOON);
        assertThat(matches(SignalPattern.ANY, signal)).isTrue();
        for (SignalType other : SignalType.values()) {
            var typed = pattern(new SignalForm(other, null, null, null, null, null, null));
            assertThat(matches(typed, signal)).isEqualTo(type == other);
        }
    }

    @Test
    void what_the_policy_ignores_meets_nothing() {
        CompiledPolicy policy = policy().rule("Form", "1")
                .handRaiser("Form", 30)
                .ignore(pattern(form(null, is("agent", "bot"))))
                .compile();
        assertThat(policy.matcher().match(Signals.track("Form", "agent", "bot", NOON)))
                .isEqualTo(Matches.NONE);
        assertThat(policy.matcher().match(Signals.track("Form", "agent", "human", NOON)))
                .isEqualTo(new Matches(List.of(0), List.of(0), List.of()));
    }

    @Test
    void a_date_among_the_details_is_as_old_as_it_was_when_the_signal_occurred() {
        var older = new Where.Property("since", new TraitTest.OlderThan(10));
        SignalPattern pattern = pattern(form(null, older));
        String tenDaysBefore = "2026-02-20";
        assertThat(matches(pattern, Signals.track("E", "since", tenDaysBefore, NOON)))
                .isTrue();
        assertThat(matches(pattern, Signals.track("E", "since", "2026-02-21", NOON)))
                .isFalse();
    }

    private static SignalPattern pattern(SignalForm... forms) {
        return new SignalPattern(List.of(forms));
    }

    private static SignalForm form(@Nullable Glob event, @Nullable Where where) {
        return new SignalForm(null, event, null, null, null, null, where);
    }

    private static Where is(String property, String value) {
        return new Where.Property(property, new TraitTest.In(List.of(new Text(value))));
    }

    @Provide
    Arbitrary<List<SignalPattern>> patterns() {
        Arbitrary<Glob> globs =
                Arbitraries.of("Form", "F*", "/form", "/f*", "?orm").map(text -> new Glob(text, false));
        Arbitrary<Glob> channels = Arbitraries.of("cpc", "c*").map(text -> new Glob(text, true));
        return Combinators.combine(
                        globs.injectNull(0.5), globs.injectNull(0.5), globs.injectNull(0.8), channels.injectNull(0.7))
                .as((event, page, screen, channel) -> new SignalForm(null, event, page, screen, channel, null, null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(SignalPattern::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Signal> signals() {
        Arbitrary<String> names = Arbitraries.of("Form", "form", "Farm", "/form");
        return Combinators.combine(
                        Arbitraries.of(SignalType.class),
                        names.injectNull(0.2),
                        names.injectNull(0.2),
                        Arbitraries.of("cpc", "CPC", "email").injectNull(0.3))
                .as((type, name, path, channel) -> Signals.signal(type, name, path, channel, NOON));
    }

    private static SignalPattern onPage(String page) {
        return new SignalPattern(null, new Glob(page, false), null, null, null);
    }
}
