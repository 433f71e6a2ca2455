package dev.entente.bootstrap.architecture.planted.rest;

import dev.entente.rest.access.OpenTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

public final class DeclaresNoScope {

    @GetMapping("/v1/secrets")
    public String nothing() {
        return "";
    }

    @OpenTo({})
    @RequestMapping("/v1/secrets")
    public String nobody() {
        return "";
    }
}
