package dev.entente.bootstrap;

import dev.entente.bootstrap.settings.EntenteSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The application, once {@link Main} has found a JVM that can run it. */
@SpringBootApplication
@EnableConfigurationProperties(EntenteSettings.class)
public class EntenteApplication {

    /**
     * Starts the application.
     *
     * @param arguments settings in the form {@code --name=value}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(EntenteApplication.class, arguments);
    }
}
