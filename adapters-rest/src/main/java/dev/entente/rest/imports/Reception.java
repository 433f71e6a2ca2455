package dev.entente.rest.imports;

import dev.entente.domain.imports.ImportMapping;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.imports.Upload;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.Problem.FieldError;
import dev.entente.rest.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What one request brings: a file and a mapping, whichever comes first. Used by one thread at a time. */
final class Reception {

    static final int MAX_MAPPING_BYTES = 64 * 1024;

    private final UUID id;
    private final Instant beganAt;
    private final ByteArrayOutputStream mappingBytes = new ByteArrayOutputStream();
    private final MessageDigest digest = sha256();
    private final UploadedFile file = new UploadedFile(this::headed);
    private final Pages pages = new Pages();
    private @Nullable ColumnMapping mapping;
    private @Nullable Header header;
    private boolean fileEnded;

    Reception(UUID id, Instant beganAt) {
        this.id = id;
        this.beganAt = beganAt;
    }

    UUID id() {
        return id;
    }

    /**
     * More of the file.
     *
     * @return the pages that are full now
     * @throws ProblemException if this is no file to import, or not by this mapping
     */
    List<SourcePage> file(byte[] chunk, boolean last) {
        if (fileEnded) {
            throw twice("/file");
        }
        digest.update(chunk);
        var full = new ArrayList<>(pages.add(wanted(file.feed(chunk)), chunk.length));
        if (last) {
            fileEnded = true;
            full.addAll(pages.add(wanted(file.end()), 0));
            pages.rest().ifPresent(full::add);
        }
        return full;
    }

    /** @throws ProblemException if it cannot be read, or names what the file does not have */
    void mapping(byte[] chunk, boolean last) {
        if (mapping != null) {
            throw twice("/mapping");
        }
        if (mappingBytes.size() + chunk.length > MAX_MAPPING_BYTES) {
            throw Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "mapping_too_large",
                            "a mapping has at most %d bytes".formatted(MAX_MAPPING_BYTES))
                    .asException();
        }
        mappingBytes.writeBytes(chunk);
        if (last) {
            mapping = MappingReader.read(mappingBytes.toByteArray());
            file.separatedBy(mapping.separator());
            checkColumns();
        }
    }

    private void headed(Header found) {
        header = found;
        checkColumns();
    }

    /** As soon as both are there: a file that cannot be imported need not be sent to its end. */
    private void checkColumns() {
        if (header != null && mapping != null) {
            header.require(mapping);
        }
    }

    /** Where the mapping is known already, what it does not name need not be stored. */
    private List<SourceRow> wanted(List<SourceRow> rows) {
        if (mapping == null) {
            return rows;
        }
        Set<String> columns = mapping.columns();
        return rows.stream().map(row -> row.only(columns)).toList();
    }

    /**
     * All that was sent.
     *
     * @throws ProblemException 422 if a part is missing
     */
    Upload upload(String by, Instant now) {
        var errors = new ArrayList<FieldError>();
        if (!fileEnded) {
            errors.add(new FieldError("/file", "required", "a part named file with the rows is needed"));
        }
        if (mapping == null) {
            errors.add(new FieldError("/mapping", "required", "a part named mapping with the columns is needed"));
        }
        if (mapping == null || !errors.isEmpty()) {
            throw Problem.unprocessable(errors).asException();
        }
        return new Upload(id, mapping.mapping(), content(mapping), by, pages.pages(), pages.rows(), beganAt, now);
    }

    /** Equal for the same file with the same mapping. */
    private String content(ColumnMapping told) {
        ImportMapping meaning = told.mapping();
        String text = new TreeMap<>(meaning.identities()) + "\n" + new TreeMap<>(meaning.traits()) + "\n"
                + meaning.channel() + "\n" + meaning.createdAt() + "\n" + meaning.stage() + "\n" + told.separator();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ProblemException twice(String pointer) {
        return Problem.unprocessable(pointer, "duplicate_part", "this part was sent twice")
                .asException();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
