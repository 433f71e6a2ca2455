package dev.entente.bootstrap.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The policies that come with the project. */
final class PolicyFiles {

    private PolicyFiles() {}

    /** Their texts, by where they stand. */
    static Map<String, String> all() {
        var all = new TreeMap<>(starters());
        all.put("default", DefaultPolicy.text());
        Stream.of("examples/small/policy.yaml", "examples/x-education/policy.yaml", "certification/cooling.yaml")
                .forEach(file -> all.put(file, text(file)));
        return all;
    }

    /** Those to begin with, besides the default. */
    static Map<String, String> starters() {
        var starters = new TreeMap<String, String>();
        Stream.of("examples/policies/product-led.yaml", "examples/policies/enterprise.yaml")
                .forEach(file -> starters.put(file, text(file)));
        return starters;
    }

    static String text(String file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tests run in the directory of their module, or, in some editors, in that of the parent. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.of(here, here.resolve(".."))
                .filter(directory -> Files.isDirectory(directory.resolve("examples")))
                .findFirst()
                .orElseThrow();
    }
}
