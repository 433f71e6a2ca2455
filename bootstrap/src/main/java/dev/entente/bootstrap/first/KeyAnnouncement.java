package dev.entente.bootstrap.first;

import dev.entente.bootstrap.first.FirstStart.FirstKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Shows the key of a new tenant once, inside a line that can be pasted. On the console only: a key has no place in
 * logs.
 */
@Component
final class KeyAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    private final FirstStart firstStart;

    KeyAnnouncement(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        firstStart.firstKey().ifPresent(key -> System.out.println(text(key, environment)));
    }

    private static String text(FirstKey key, Environment environment) {
        return """

                This is the first start: your API key is shown once, and kept in %s. Send a signal:

                curl -u %s: http://%s:%s/v1/track -H 'Content-Type: application/json' \
                -d '{"userId":"ada","event":"Demo Requested","context":{"traits":{"email":"ada@example.com"}}}'
                """.formatted(
                        key.file(),
                        key.secret(),
                        environment.getProperty("server.address"),
                        environment.getProperty("local.server.port"));
    }
}
