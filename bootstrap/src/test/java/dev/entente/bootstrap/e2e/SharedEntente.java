package dev.entente.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives one {@link Entente} under the storms' policy to all tests that leave it running: a first start is slow. */
final class SharedEntente implements ParameterResolver {

    private record Running(Entente entente) implements AutoCloseable {

        static Running start() {
            try {
                return new Running(Entente.startWithStormPolicy(Files.createTempDirectory("entente")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            Path directory = entente.directory();
            entente.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Entente.class;
    }

    @Override
    public Entente resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedEntente.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .entente();
    }
}
