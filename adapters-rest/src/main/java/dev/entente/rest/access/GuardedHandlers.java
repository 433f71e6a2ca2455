package dev.entente.rest.access;

import dev.entente.domain.access.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the handler of a request, and hands it out only to those it is open to. */
final class GuardedHandlers extends RequestMappingHandlerMapping {

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return super.getHandlerInternal(exchange).doOnNext(handler -> check(handler, exchange));
    }

    /** Who may not call an operation is not told how it is called. */
    @Override
    protected @Nullable HandlerMethod handleNoMatch(Set<RequestMappingInfo> mappings, ServerWebExchange exchange)
            throws Exception {
        getHandlerMethods().forEach((mapping, handler) -> {
            if (mappings.contains(mapping) && isMeant(mapping, exchange)) {
                check(handler, exchange);
            }
        });
        return super.handleNoMatch(mappings, exchange);
    }

    private static boolean isMeant(RequestMappingInfo mapping, ServerWebExchange exchange) {
        return mapping.getPatternsCondition().getMatchingCondition(exchange) != null
                && mapping.getMethodsCondition().getMatchingCondition(exchange) != null;
    }

    private static void check(HandlerMethod handler, ServerWebExchange exchange) {
        if (!handler.hasMethodAnnotation(OpenToEveryone.class) && !tellsMethods(handler)) {
            Access.check(exchange.getAttribute(AccessFilter.CALLER), openTo(handler));
        }
    }

    /** Spring's own answer to OPTIONS: which methods there are at an address. */
    private static boolean tellsMethods(HandlerMethod handler) {
        return handler.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
    }

    private static List<Scope> openTo(HandlerMethod handler) {
        OpenTo declared = handler.getMethodAnnotation(OpenTo.class);
        return declared == null ? List.of() : List.of(declared.value());
    }
}
