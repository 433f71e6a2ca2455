package dev.entente.rest.document;

import dev.entente.rest.access.OpenToEveryone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever finds this address what it is and where to read on. */
@RestController
final class GreetingController {

    private final Greeting greeting;

    GreetingController(Product product) {
        this.greeting = new Greeting("Entente", product.version(), product.documentation(), "/openapi.json");
    }

    @OpenToEveryone
    @GetMapping("/")
    Greeting greet() {
        return greeting;
    }

    record Greeting(String name, String version, String documentation, String openapi) {}
}
