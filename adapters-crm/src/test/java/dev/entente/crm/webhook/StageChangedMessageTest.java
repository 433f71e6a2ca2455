package dev.entente.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.contracts.SampleChanges;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.policy.Points;
import dev.entente.domain.sync.StageChange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageChangedMessageTest {

    private static final StageChange CHANGE = SampleChanges.change(1);

    @Test
    void a_change_tells_what_was_before_and_what_is_after() {
        assertThat(json(CHANGE)).isEqualTo("""
                {"id":"00000000-0000-0001-0000-000000000001","type":"lead.stage_changed",\
                "leadId":"00000000-0000-7000-0000-000000000001","leadVersion":1,"from":"LEAD","to":"MQL",\
                "reason":"score","policyVersion":3,"score":42.50,"at":"2026-03-02T09:30:00Z","actor":"policy"}""");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "-5, -0.05", "100000000000, 1000000000.00", "9223372036854775807, 92233720368547758.07"})
    void a_score_is_a_plain_number_with_two_decimals(long hundredths, String written) {
        assertThat(json(with(new Points(hundredths), new Actor.Policy()))).contains("\"score\":" + written + ",");
    }

    static Stream<Arguments> actors() {
        return Stream.of(
                Arguments.of(new Actor.Policy(), "policy"),
                Arguments.of(new Actor.Joining(), "joining"),
                Arguments.of(new Actor.Person("Zoë \"Z\" O'Neill\n\u0001😀"), "Zoë \\\"Z\\\" O'Neill\\n\\u0001😀"));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void an_actor_is_told_by_name(Actor actor, String written) {
        assertThat(json(with(Points.ZERO, actor))).endsWith("\"actor\":\"" + written + "\"}");
    }

    private static StageChange with(Points score, Actor actor) {
        return new StageChange(
                CHANGE.id(),
                CHANGE.leadId(),
                CHANGE.leadVersion(),
                CHANGE.from(),
                CHANGE.to(),
                CHANGE.reason(),
                CHANGE.policyVersion(),
                score,
                CHANGE.at(),
                actor);
    }

    private static String json(StageChange change) {
        return new String(StageChangedMessage.of(change).toJson(), UTF_8);
    }
}
