package dev.entente.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the console that everything is up, and where. */
@Component
final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final String version;

    /** Where an IDE runs the classes as they are, there is no version. */
    Announcement(ObjectProvider<BuildProperties> build) {
        this.version =
                build.stream().findFirst().map(BuildProperties::getVersion).orElse("(unpackaged)");
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        LOG.info(
                "Entente {} answers on http://{}:{}, its health on http://{}:{}/actuator/health",
                version,
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"),
                environment.getProperty("management.server.address"),
                environment.getProperty("local.management.port"));
    }
}
