package dev.entente.bootstrap.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a path as a path; without it Spring would look for {@code ./data} on the classpath first. */
@Component
@ConfigurationPropertiesBinding
final class PathConversion implements Converter<String, Path> {

    @Override
    public Path convert(String text) {
        return Path.of(text);
    }
}
