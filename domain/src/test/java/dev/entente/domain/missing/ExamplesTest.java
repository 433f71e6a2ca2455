package dev.entente.domain.missing;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.missing.Hints.missing;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.entente.domain.missing.Change.Example;
import dev.entente.domain.policy.Expression;
import dev.entente.domain.policy.FormByForm;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.Sighting;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Where;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Signals made up to try what they would bring. */
class ExamplesTest {

    private static final Where NOBODY_KNOWS =
            new Where.Property("code", new TraitTest.Pattern(new Expression("^[a-f]+$", "abc"::equals)));

    @ParameterizedTest
    @MethodSource
    void an_example_looks_like_what_is_asked_for(
            SignalForm form, SignalType type, @Nullable String name, @Nullable String path) {
        assertThat(met(form).signal())
                .extracting(Signal::type, Signal::name, Signal::path, Signal::channel, Signal::campaign)
                .containsExactly(type, name, path, null, null);
    }

    static Stream<Arguments> an_example_looks_like_what_is_asked_for() {
        return Stream.of(
                arguments(event("Offer ?"), SignalType.TRACK, "Offer x", null),
                arguments(event("*"), SignalType.TRACK, "something", null),
                arguments(page("/pricing/*"), SignalType.PAGE, null, "/pricing/"),
                arguments(page("Pricing*"), SignalType.PAGE, "Pricing", "/something"),
                arguments(screen("Pricing*"), SignalType.SCREEN, "Pricing", null),
                arguments(ofType(SignalType.PAGE), SignalType.PAGE, null, "/something"),
                arguments(ofType(SignalType.SCREEN), SignalType.SCREEN, "something", null),
                arguments(ofType(SignalType.TRACK), SignalType.TRACK, "something", null),
                arguments(ofType(SignalType.IDENTIFY), SignalType.IDENTIFY, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void there_is_one_of_each_type(SignalType type) {
        assertThat(met(ofType(type)).signal().type()).isEqualTo(type);
    }

    @Test
    void an_example_comes_where_it_is_asked_to_come_from() {
        var form = new SignalForm(null, null, null, null, new Glob("CPC*", true), new Glob("*", true), null);
        assertThat(met(form).signal())
                .extracting(Signal::name, Signal::channel, Signal::campaign)
                .containsExactly("something", "cpc", "something");
    }

    @Test
    void an_example_says_what_is_asked_for() {
        Where seats = new Where.Property("plan.seats", new TraitTest.AtLeast(BigDecimal.TEN));
        Where source = new Where.Context("source", in("partner"));
        Where old = new Where.Property("since", new TraitTest.OlderThan(30));
        Where notFree = new Where.Not(new Where.Property("plan.name", in("free")));

        Example example = met(where(new Where.All(List.of(seats, source, old, notFree))));

        assertThat(example.details().properties().values())
                .isEqualTo(
                        Map.of("plan.seats", new TraitValue.Numeric(BigDecimal.TEN), "since", new Text("2026-01-31")));
        assertThat(example.details().context().values()).isEqualTo(Map.of("source", new Text("partner")));
    }

    @Test
    void one_value_serves_all_that_is_asked_of_it() {
        Where least = new Where.Property("seats", new TraitTest.AtLeast(BigDecimal.TEN));
        Where most = new Where.Property("seats", new TraitTest.AtMost(new BigDecimal(50)));
        met(where(new Where.All(List.of(least, most))));
        met(where(new Where.All(List.of(most, least))));
    }

    @Test
    void where_one_of_several_will_do_it_is_one_that_can_be_made_up() {
        Where offer = new Where.Property("offer", in("guide"));
        assertThat(met(where(new Where.Any(List.of(NOBODY_KNOWS, offer))))
                        .details()
                        .properties()
                        .values())
                .isEqualTo(Map.of("offer", new Text("guide")));
        var either = new SignalPattern(List.of(where(NOBODY_KNOWS), event("Booked")));
        assertThat(examples().of(either).orElseThrow().signal().name()).isEqualTo("Booked");
    }

    @Test
    void what_cannot_be_made_up_has_no_example() {
        Where offer = new Where.Property("offer", in("guide"));
        assertThat(examples().of(new SignalPattern(List.of(where(NOBODY_KNOWS)))))
                .isEmpty();
        assertThat(examples().of(new SignalPattern(List.of(where(new Where.All(List.of(offer, NOBODY_KNOWS)))))))
                .isEmpty();
        assertThat(examples().of(new SignalPattern(List.of(where(new Where.Any(List.of(NOBODY_KNOWS)))))))
                .isEmpty();
    }

    @Test
    void a_signal_that_tells_of_a_day_is_suggested_for_a_day_that_counts() {
        for (TraitTest test : List.of(new TraitTest.OlderThan(30), new TraitTest.NewerThan(30))) {
            var on = new SignalPattern(List.of(where(new Where.Property("since", test))));
            assertThat(missing(policy().rule("customer", "web", on, "50", null)).orElseThrow())
                    .singleElement()
                    .asString()
                    .startsWith("One more any signal where since ");
        }
    }

    private static Example met(SignalForm form) {
        var pattern = new SignalPattern(List.of(form));
        Example example = examples().of(pattern).orElseThrow();
        assertThat(FormByForm.matches(pattern, new Sighting(example.signal(), UTC, _ -> example.details())))
                .as("%s is %s", example, form)
                .isTrue();
        return example;
    }

    private static Examples examples() {
        return new Examples(PolicyDay.of(NOON, UTC));
    }

    private static TraitTest in(String value) {
        return new TraitTest.In(List.of(new Text(value)));
    }

    private static SignalForm event(String pattern) {
        return new SignalForm(null, new Glob(pattern, false), null, null, null, null, null);
    }

    private static SignalForm page(String pattern) {
        return new SignalForm(null, null, new Glob(pattern, false), null, null, null, null);
    }

    private static SignalForm screen(String pattern) {
        return new SignalForm(null, null, null, new Glob(pattern, false), null, null, null);
    }

    private static SignalForm ofType(SignalType type) {
        return new SignalForm(type, null, null, null, null, null, null);
    }

    private static SignalForm where(Where where) {
        return new SignalForm(null, null, null, null, null, null, where);
    }
}
