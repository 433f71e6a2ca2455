package dev.entente.domain.imports;

import java.util.List;

/** What became of the rows of a page. */
public record PageOutcome(ImportCounts counts, List<RejectedRow> rejected) {

    public PageOutcome {
        rejected = List.copyOf(rejected);
    }
}
