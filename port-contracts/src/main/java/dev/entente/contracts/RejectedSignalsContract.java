package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.domain.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link RejectedSignals} keeps to. */
public abstract class RejectedSignalsContract {

    private static final RecursiveComparisonConfiguration BY_CONTENT = new RecursiveComparisonConfiguration();

    private final TenantId tenant = Samples.tenant();

    protected abstract RejectedSignals rejected();

    @Test
    void what_is_kept_is_found_and_listed_as_it_was() {
        var full = rejected(SignalType.TRACK, "m-1", Samples.NOON);
        var bare = rejected(null, null, Samples.NOON.minusSeconds(1));
        keep(full, bare);

        assertThat(answer(rejected().find(tenant, full.id())))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(full);
        assertThat(answer(rejected().list(tenant, PageRequest.first(10))).items())
                .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
                .containsExactly(full, bare);
    }

    @Test
    void hostile_texts_are_kept_too() {
        var hostile = new RejectedSignal(
                UUID.randomUUID(),
                Samples.NOON,
                null,
                0,
                "a\0b\uD800",
                "code",
                "detail \0 \uDFFF 🦊",
                new byte[] {0, -1, 34},
                false,
                null);
        keep(hostile);

        assertThat(answer(rejected().find(tenant, hostile.id()))).get().satisfies(found -> {
            assertThat(found.payload()).isEqualTo(hostile.payload());
            assertThat(found.messageId()).startsWith("a").contains("b");
            assertThat(found.detail()).startsWith("detail ").contains("🦊");
        });
    }

    @Test
    void keeping_nothing_or_the_same_again_changes_nothing() {
        var signal = rejected(SignalType.PAGE, "m-1", Samples.NOON);
        keep();
        keep(signal);
        keep(signal);

        assertThat(answer(rejected().list(tenant, PageRequest.first(10))).items())
                .hasSize(1);
    }

    @Test
    void pages_cover_everything_once_newest_first() {
        for (int i = 0; i < 7; i++) {
            keep(rejected(SignalType.TRACK, "m-" + i, Samples.NOON.plusSeconds(i / 2)));
        }

        var all = Pages.all(2, request -> rejected().list(tenant, request));

        assertThat(all)
                .extracting(RejectedSignal::messageId)
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(all).extracting(RejectedSignal::receivedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void a_cursor_of_elsewhere_is_refused() {
        keep(rejected(null, "m-1", Samples.NOON), rejected(null, "m-2", Samples.NOON));

        Pages.refuseForeignCursors(
                request -> rejected().list(tenant, request),
                request -> rejected().list(Samples.tenant(), request));
    }

    @Test
    void what_was_accepted_in_the_end_is_marked() {
        var signal = rejected(SignalType.TRACK, "m-1", Samples.NOON);
        keep(signal);
        var later = Samples.NOON.plusSeconds(60);

        answer(rejected().replayed(tenant, UUID.randomUUID(), later));
        assertThat(answer(rejected().find(tenant, signal.id())))
                .get()
                .extracting(RejectedSignal::replayedAt)
                .isNull();

        answer(rejected().replayed(tenant, signal.id(), later));
        assertThat(answer(rejected().find(tenant, signal.id())))
                .get()
                .extracting(RejectedSignal::replayedAt)
                .isEqualTo(later);
    }

    @Test
    void tenants_do_not_see_each_other() {
        var signal = rejected(SignalType.TRACK, "m-1", Samples.NOON);
        keep(signal);
        var neighbour = Samples.tenant();

        answer(rejected().replayed(neighbour, signal.id(), Samples.NOON));

        assertThat(answer(rejected().find(neighbour, signal.id()))).isEmpty();
        assertThat(answer(rejected().list(neighbour, PageRequest.first(10))).items())
                .isEmpty();
        assertThat(answer(rejected().find(tenant, signal.id())))
                .get()
                .extracting(RejectedSignal::replayedAt)
                .isNull();
    }

    private void keep(RejectedSignal... signals) {
        answer(rejected().keep(tenant, List.of(signals)));
    }

    private static RejectedSignal rejected(@Nullable SignalType type, @Nullable String messageId, Instant at) {
        byte[] payload = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        return new RejectedSignal(UUID.randomUUID(), at, type, 3, messageId, "bad", "too long", payload, true, null);
    }
}
