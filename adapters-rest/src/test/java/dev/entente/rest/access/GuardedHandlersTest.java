package dev.entente.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.Caller;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.rest.problem.Problems;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

/** The guard at run time, for what the build would not let through. */
class GuardedHandlersTest {

    private static final int FOUND = 200;

    private final GuardedHandlers handlers = new GuardedHandlers();

    @BeforeEach
    void register() throws NoSuchMethodException {
        for (String operation : new String[] {"undeclared", "forSales", "forEverybody"}) {
            var mapping = RequestMappingInfo.paths("/v1/" + operation)
                    .methods(RequestMethod.POST)
                    .consumes("application/json")
                    .build();
            handlers.registerMapping(mapping, this, GuardedHandlersTest.class.getDeclaredMethod(operation));
        }
    }

    void undeclared() {}

    @OpenTo(Scope.SALES)
    void forSales() {}

    @OpenToEveryone
    void forEverybody() {}

    @Test
    void what_declares_nothing_is_open_to_nobody() {
        for (Scope scope : Scope.values()) {
            assertThat(call("undeclared", scope, "application/json")).isEqualTo(403);
        }
        assertThat(call("undeclared", null, "application/json")).isEqualTo(401);
    }

    @Test
    void what_is_declared_is_open_as_declared() {
        assertThat(call("forSales", Scope.SALES, "application/json")).isEqualTo(FOUND);
        assertThat(call("forSales", Scope.ADMIN, "application/json")).isEqualTo(FOUND);
        assertThat(call("forSales", Scope.MARKETING, "application/json")).isEqualTo(403);
        assertThat(call("forSales", null, "application/json")).isEqualTo(401);
        assertThat(call("forEverybody", null, "application/json")).isEqualTo(FOUND);
    }

    @Test
    void who_may_not_call_it_is_not_told_how() {
        assertThat(call("forSales", Scope.MARKETING, "text/plain")).isEqualTo(403);
        assertThat(call("forSales", Scope.SALES, "text/plain")).isEqualTo(415);
    }

    private int call(String operation, @Nullable Scope scope, String type) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.POST, "/v1/" + operation)
                .header("Content-Type", type)
                .build());
        if (scope != null) {
            exchange.getAttributes().put(AccessFilter.CALLER, caller(scope));
        }
        try {
            handlers.getHandlerInternal(exchange).block();
            return FOUND;
        } catch (RuntimeException refusal) {
            return Problems.of(refusal).status().value();
        }
    }

    private static Caller caller(Scope scope) {
        return new Caller(new TenantId(1), UUID.randomUUID(), new Grant("key", Scopes.of(scope), Set.of(), null));
    }
}
