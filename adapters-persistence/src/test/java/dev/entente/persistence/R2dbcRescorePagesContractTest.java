package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.creating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.contracts.PublishingStores;
import dev.entente.contracts.RescorePagesContract;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class R2dbcRescorePagesContractTest extends RescorePagesContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected PublishingStores stores() {
        return STORES.publishing();
    }

    @Override
    protected void found(TenantId tenant) {
        STORES.foundPublishing(tenant);
    }

    /** Of leads there are too many to count all of them in one statement. */
    @Test
    void what_is_not_counted_yet_is_counted_when_the_next_page_is_claimed() {
        Lead counted = Samples.newLead();
        var leads = creating(counted, Samples.newLead(), Samples.newLead());
        answer(STORES.all().leadStore().commit(tenant(), leads.build()));
        answer(STORES.all().rescores().begin(tenant(), 2, 0, null, Samples.maker(Samples.NOON)));
        STORES.execute("UPDATE rescore SET leads = 1, counted_to = '%s' WHERE tenant_id = %d"
                .formatted(counted.id().value(), tenant().value()));

        answer(STORES.all().rescoreQueue().claim(tenant(), 1, Duration.ofMinutes(1)));

        assertThat(answer(STORES.all().rescores().find(tenant(), 2))
                        .orElseThrow()
                        .leads())
                .isEqualTo(3);
    }
}
