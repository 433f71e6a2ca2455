package dev.entente.rest.policy;

import dev.entente.application.DiffVersions.Diff;
import dev.entente.domain.checking.Difference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a version changes, seen from another one. */
record DiffResponse(int version, int against, List<Change> differences) {

    /**
     * One difference by meaning.
     *
     * @param path by the names of rules and examples
     * @param from absent if it is new
     * @param to absent if it is gone
     */
    record Change(
            String kind,
            String path,
            @Nullable String from,
            @Nullable String to,
            String text) {

        private static Change of(Difference difference) {
            return new Change(
                    difference.kind().name().toLowerCase(Locale.ROOT),
                    difference.path(),
                    difference.from(),
                    difference.to(),
                    difference.text());
        }
    }

    static DiffResponse of(Diff diff) {
        return new DiffResponse(
                diff.to(),
                diff.from(),
                diff.differences().stream().map(Change::of).toList());
    }
}
