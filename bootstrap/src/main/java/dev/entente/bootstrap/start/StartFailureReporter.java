package dev.entente.bootstrap.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in a line or two why the start failed, where that is all there is to say; other failures keep their stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailureReporter.class);

    /** Spring Boot finds this class in {@code spring.factories} and asks for a constructor of this form. */
    @SuppressWarnings("unused")
    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> explanation = innermostFirst(failure).stream()
                .flatMap(cause -> explain(cause).stream())
                .findFirst();
        explanation.ifPresent(LOG::error);
        return explanation.isPresent();
    }

    private static List<Throwable> innermostFirst(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.addFirst(cause);
        }
        return causes;
    }

    private static Optional<String> explain(Throwable cause) {
        return switch (cause) {
            case StartFailure known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken -> Optional.of(explain(taken));
            case InvalidConfigurationPropertyValueException unusable -> Optional.of(explain(unusable));
            case BindException unusable -> Optional.ofNullable(explain(unusable));
            default -> Optional.empty();
        };
    }

    private static String explain(PortInUseException taken) {
        return "Port %d is in use. Stop what listens there, or set SERVER_PORT or MANAGEMENT_SERVER_PORT."
                .formatted(taken.getPort());
    }

    private static String explain(InvalidConfigurationPropertyValueException unusable) {
        return "%s is \"%s\", which cannot be used: %s"
                .formatted(unusable.getName(), unusable.getValue(), unusable.getReason());
    }

    private static @Nullable String explain(BindException unusable) {
        var property = unusable.getProperty();
        if (property == null) {
            return null;
        }
        Object where = property.getOrigin() == null ? property.getName() : property.getOrigin();
        return "%s is \"%s\", which cannot be used: it must be a %s."
                .formatted(where, property.getValue(), unusable.getTarget().getType());
    }
}
