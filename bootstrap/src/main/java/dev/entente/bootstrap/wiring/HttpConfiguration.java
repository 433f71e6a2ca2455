package dev.entente.bootstrap.wiring;

import dev.entente.bootstrap.settings.HttpSettings;
import dev.entente.rest.RestAdapter;
import dev.entente.rest.document.Product;
import dev.entente.rest.intake.IntakeRouter;
import dev.entente.rest.intake.SignalEndpoint;
import dev.entente.rest.web.BodyDeadline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.resources.LoopResources;

/** The HTTP side: the intake in front of Spring's own dispatching. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@Import(RestAdapter.class)
class HttpConfiguration {

    /** The README and what it links to are part of the jar, so that they are those of this version. */
    private static final String DOCUMENTATION = "/README.md";

    /**
     * One event loop a core, shared by the HTTP server and the database's connections: an answer of the database is
     * written to the client by the thread that received it.
     */
    @Bean
    ReactorResourceFactory reactorResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(
                () -> LoopResources.create("entente-io", Runtime.getRuntime().availableProcessors(), true));
        return resources;
    }

    @Bean
    Product product(BuildProperties build) {
        return new Product(String.valueOf(build.getVersion()), DOCUMENTATION);
    }

    @Bean
    HttpHandler httpHandler(ApplicationContext context, SignalEndpoint intake, HttpSettings settings) {
        var router = new IntakeRouter(
                intake, WebHttpHandlerBuilder.applicationContext(context).build());
        return new BodyDeadline(settings.bodyWithin(), router);
    }
}
