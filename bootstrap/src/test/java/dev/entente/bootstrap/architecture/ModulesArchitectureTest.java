package dev.entente.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven's dependencies are the first wall: what a module does not list, its code cannot even name. */
class ModulesArchitectureTest {

    private static final Map<String, Set<String>> WHO_LISTS_WHOM = Map.of(
            "domain", Set.of(),
            "port-contracts", Set.of("domain"),
            "application", Set.of("domain", "port-contracts (test)"),
            "adapters-rest", Set.of("application", "port-contracts (test)"),
            "adapters-persistence", Set.of("domain", "port-contracts (test)"),
            "adapters-crm", Set.of("domain", "port-contracts (test)"),
            "benchmarks", Set.of("domain"),
            "bootstrap",
                    Set.of(
                            "application",
                            "adapters-rest",
                            "adapters-persistence",
                            "adapters-crm",
                            "adapters-persistence (test)",
                            "port-contracts (test)"));

    @Test
    void the_parent_lists_the_modules_of_the_house() throws Exception {
        assertThat(Pom.in(root()).modules()).containsExactlyInAnyOrderElementsOf(WHO_LISTS_WHOM.keySet());
    }

    @Test
    void each_module_lists_the_modules_it_may_know() throws Exception {
        for (var module : WHO_LISTS_WHOM.entrySet()) {
            assertThat(Pom.in(root().resolve(module.getKey())).dependencies())
                    .as("modules that %s depends on", module.getKey())
                    .containsExactlyInAnyOrderElementsOf(module.getValue());
        }
    }

    @Test
    void a_planted_dependency_is_seen(@TempDir Path module) throws Exception {
        Files.writeString(module.resolve("pom.xml"), """
                <project>
                  <dependencies>
                    <dependency>
                      <groupId>dev.entente</groupId>
                      <artifactId>entente-application</artifactId>
                    </dependency>
                    <dependency>
                      <groupId>dev.entente</groupId>
                      <artifactId>entente-adapters-persistence</artifactId>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                </project>
                """);

        assertThat(Pom.in(module).dependencies()).containsExactly("application", "adapters-persistence (test)");
    }

    /** Tests run in the directory of their module, or, in some editors, in that of the parent. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.of(here, here.resolve(".."))
                .filter(directory -> Files.isDirectory(directory.resolve("domain")))
                .findFirst()
                .orElseThrow();
    }
}
