package dev.entente.rest.access;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Nothing under {@code /v1} answers without a key, not even that there is nothing; but for one thing that is no secret.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessFilter implements WebFilter {

    static final String CALLER = AccessFilter.class.getName() + ".caller";

    /** Matched as handlers are, so that no spelling of a path reaches a handler and not this. */
    private static final PathPattern GUARDED = PathPatternParser.defaultInstance.parse("/v1/**");

    /** Editors fetch the schema of policies, and have no key. */
    private static final PathPattern OPEN = PathPatternParser.defaultInstance.parse("/v1/policies/schema.json");

    private final Access access;

    AccessFilter(Access access) {
        this.access = access;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        SecurityHeaders.addTo(exchange.getResponse().getHeaders());
        if (isGuarded(exchange.getRequest())) {
            exchange.getAttributes()
                    .put(CALLER, access.caller(exchange.getRequest().getHeaders()));
        }
        return chain.filter(exchange);
    }

    private static boolean isGuarded(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        return GUARDED.matches(path) && !(HttpMethod.GET.equals(request.getMethod()) && OPEN.matches(path));
    }
}
