package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.contracts.CatchUpContract;
import dev.entente.contracts.PublishingStores;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.publishing.RescorePage;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class R2dbcCatchUpContractTest extends CatchUpContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    private static final Duration LONG = Duration.ofMinutes(5);

    @Override
    protected PublishingStores stores() {
        return STORES.publishing();
    }

    @Override
    protected void found(TenantId tenant) {
        STORES.foundPublishing(tenant);
    }

    @Test
    void nobody_writes_the_lead_meanwhile() {
        Lead lead = Samples.newLead();
        answer(STORES.all().leadStore().commit(tenant(), creating(lead).build()));
        answer(STORES.all().rescores().begin(tenant(), 2, 0, null, Samples.maker(Samples.NOON)));
        RescorePage page = ((Claim.Page) answer(STORES.all().rescoreQueue().claim(tenant(), 1, LONG))).page();

        var held = STORES.all()
                .rescoreQueue()
                .catchUp(
                        tenant(),
                        page,
                        lead,
                        (now, _) -> {
                            assertThatThrownBy(() -> write(lead)).hasRootCauseInstanceOf(SQLException.class);
                            return new CandidateChange(now.id(), now.version(), Samples.scored());
                        },
                        LONG);

        assertThat(answer(held)).isTrue();
        write(lead);
    }

    private static void write(Lead lead) {
        STORES.execute("SET lock_timeout = '100ms'; UPDATE lead SET version = version + 1 WHERE id = '%s'"
                .formatted(lead.id().value()));
    }
}
