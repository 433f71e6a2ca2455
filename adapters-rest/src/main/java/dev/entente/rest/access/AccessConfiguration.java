package dev.entente.rest.access;

import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Puts the guard where handlers are found, so that there is no way around it. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    WebFluxRegistrations guardedHandlers() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new GuardedHandlers();
            }
        };
    }
}
