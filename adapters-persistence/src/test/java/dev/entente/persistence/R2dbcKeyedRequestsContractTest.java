package dev.entente.persistence;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.contracts.KeyedRequestsContract;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.Attempt;
import dev.entente.domain.port.Attempt.Begun;
import dev.entente.domain.port.Attempt.UnderWay;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.request.KeyedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class R2dbcKeyedRequestsContractTest extends KeyedRequestsContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    private final TenantId tenant = Samples.tenant();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Override
    protected KeyedRequests requests() {
        return STORES.all().keyedRequests();
    }

    @Test
    void requests_are_forgotten_once_they_are_old_and_never_within_a_day() {
        Instant yesterday = now.minus(Duration.ofHours(25));
        Instant today = now.minus(Duration.ofHours(23));
        began("old", yesterday);
        began("young", today);

        answer(STORES.all().pastRequests().forget(yesterday));
        assertThat(begin("old")).isEqualTo(new UnderWay());

        answer(STORES.all().pastRequests().forget(yesterday.plusNanos(1_000)));
        assertThat(begin("old")).isEqualTo(new Begun());

        answer(STORES.all().pastRequests().forget(now));
        assertThat(begin("young")).isEqualTo(new UnderWay());
    }

    private void began(String key, Instant at) {
        begin(key);
        STORES.execute("UPDATE keyed_request SET begun_at = '%s' WHERE tenant_id = %d AND key = '%s'"
                .formatted(at, tenant.value(), key));
    }

    private Attempt begin(String key) {
        var request = new KeyedRequest(key, "one");
        return answer(requests().begin(tenant, request, UUID.randomUUID(), Duration.ofMinutes(1)));
    }
}
