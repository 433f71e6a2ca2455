package dev.entente.bootstrap.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Serves the documentation that is packed into the jar, as text that a browser shows. */
@Configuration(proxyBeanMethods = false)
class DocumentationConfiguration implements WebFluxConfigurer {

    private static final Map<String, MediaType> MARKDOWN =
            Map.of("md", new MediaType("text", "plain", StandardCharsets.UTF_8));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/*.md")
                .addResourceLocations("classpath:/static/")
                .setMediaTypes(MARKDOWN);
        registry.addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/static/docs/")
                .setMediaTypes(MARKDOWN);
    }
}
