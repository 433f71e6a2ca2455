package dev.entente.rest.access;

import dev.entente.application.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Hands the caller to the handlers that ask for it. One that was not let in never gets that far. */
public final class CallerArgument implements SyncHandlerMethodArgumentResolver {

    /** @return null where nobody has to say who calls */
    public static @Nullable Caller of(ServerWebExchange exchange) {
        return exchange.getAttribute(AccessFilter.CALLER);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgumentValue(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(AccessFilter.CALLER);
    }
}
