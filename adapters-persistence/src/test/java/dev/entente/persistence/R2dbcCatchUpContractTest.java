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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class R2dbcCatchUpContractTest extends CatchUpContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);
    private static final Duration LONG = Duration.ofMinutes(5);

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected PublishingStores stores() {
        return TestStores.publishing(STORES);
    }

    @Override
    protected void found(TenantId tenant) {
        TestStores.foundPublishing(DATABASE, tenant);
    }

    @Test
    void nobody_writes_the_lead_meanwhile() {
        Lead lead = Samples.newLead();
        answer(STORES.leadStore().commit(tenant(), creating(lead).build()));
        answer(STORES.rescores().begin(tenant(), 2, 0, null, Samples.maker(Samples.NOON)));
        RescorePage page = ((Claim.Page) answer(STORES.rescoreQueue().claim(tenant(), 1, LONG))).page();

        var held = STORES.rescoreQueue()
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
        TestStores.execute(
                DATABASE,
                "SET lock_timeout = '100ms'; UPDATE lead SET version = version + 1 WHERE id = '%s'"
                        .formatted(lead.id().value()));
    }
}
