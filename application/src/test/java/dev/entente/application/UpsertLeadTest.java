package dev.entente.application;

import static dev.entente.application.Messages.NOON;
import static dev.entente.application.TestPolicy.TENANT;
import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.UnreliableLeadStore.Fault;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Observation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpsertLeadTest {

    private final UnreliableLeadStore store = new UnreliableLeadStore(new InMemoryLeadStore(Runnable::run));
    private final LeadWork work = new LeadWork(store, TestPolicy.decisions());
    private final UpsertLead upsertLead = new UpsertLead(work, () -> NOON);
    private final PatchTraits patchTraits = new PatchTraits(work, () -> NOON);

    @Test
    void somebody_new_is_created() {
        Upserted upserted = upsert(ada(null));
        assertThat(upserted.created()).isTrue();
        assertThat(upserted.lead().version()).isEqualTo(1);
    }

    @Test
    void what_is_known_is_answered_without_a_commit() {
        Upserted first = upsert(ada("webinar"));
        store.failing(_ -> Fault.UNAVAILABLE);
        assertThat(upsert(ada(null))).isEqualTo(new Upserted(first.lead(), false));
    }

    @Test
    void a_channel_is_news_while_none_is_known() {
        upsert(ada(null));
        assertThat(upsert(ada("webinar")).lead().version()).isEqualTo(2);
        assertThat(upsert(ada("webinar")).lead().version()).isEqualTo(2);
    }

    @Test
    void a_patch_of_nothing_is_answered_without_a_commit() {
        Lead ada = upsert(ada(null)).lead();
        store.failing(_ -> Fault.UNAVAILABLE);
        assertThat(answer(patchTraits.patch(TENANT, ada.id(), Map.of(), 1L, "Sam")))
                .isEqualTo(new ChangeOutcome.Changed(ada));
    }

    private Upserted upsert(Observation observation) {
        return answer(upsertLead.upsert(TENANT, observation, "Sam"));
    }

    private static Observation ada(@Nullable String channel) {
        return new Observation(Claims.of("ada", null, null, null), Map.of(), channel, NOON);
    }
}
