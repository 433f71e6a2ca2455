package dev.entente.rest;

import dev.entente.rest.access.CallerArgument;
import dev.entente.rest.json.ApiJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.accept.RequestedContentTypeResolverBuilder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What differs from Spring's defaults: strict and bounded JSON, and the caller as an argument. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.defaultCodecs().maxInMemorySize(WebLimits.MAX_BODY_BYTES);
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(ApiJson.mapper()));
        codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(ApiJson.mapper()));
    }

    /** Whatever is accepted: to find out that no answer is, once the work is done, would call a success a failure. */
    @Override
    public void configureContentTypeResolver(RequestedContentTypeResolverBuilder answers) {
        answers.fixedResolver(MediaType.APPLICATION_JSON);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerArgument());
    }
}
