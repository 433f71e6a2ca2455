package dev.entente.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void directories_and_files_are_their_owners_only() throws Exception {
        DataDirectory directory = DataDirectory.open(temporary.resolve("data"));

        assertThat(permissions(directory.path())).isEqualTo("rwx------");
        assertThat(permissions(directory.directory("inner").path())).isEqualTo("rwx------");
        assertThat(permissions(directory.write("secret", "text"))).isEqualTo("rw-------");
    }

    @Test
    void what_is_written_replaces_what_was_there_and_leaves_nothing_beside_it() throws Exception {
        DataDirectory directory = DataDirectory.open(temporary);

        directory.write("name", "before");
        directory.write("name", "after");

        assertThat(directory.read("name")).contains("after");
        assertThat(directory.read("other")).isEmpty();
        assertThat(temporary).isDirectoryContaining("glob:**name").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_path_through_a_link_is_the_same_directory() throws Exception {
        Path link =
                Files.createSymbolicLink(temporary.resolve("link"), Files.createDirectory(temporary.resolve("real")));

        assertThat(DataDirectory.open(link).path())
                .isEqualTo(DataDirectory.open(temporary.resolve("real")).path());
    }

    @Test
    void what_cannot_be_a_directory_is_refused_by_its_name() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ENTENTE_DATA_DIR")
                .hasMessageContaining(file.toString());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
