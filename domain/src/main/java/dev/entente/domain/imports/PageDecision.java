package dev.entente.domain.imports;

import dev.entente.domain.lead.Enlisted;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.profile.Identity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A page of an import, read by what its columns mean: whom it names, and what it comes to on the leads as they are. */
public final class PageDecision {

    private final ImportTask task;
    private final List<ReadRow> rows;

    private PageDecision(ImportTask task, List<ReadRow> rows) {
        this.task = task;
        this.rows = rows;
    }

    /** @param zone in which a day begins */
    public static PageDecision read(ImportTask task, ZoneId zone) {
        return new PageDecision(
                task,
                task.page().rows().stream()
                        .map(row -> RowReader.read(task, zone, row))
                        .toList());
    }

    /** Everybody who must be loaded before this can be decided. */
    public Set<Identity> identities() {
        var identities = new LinkedHashSet<Identity>();
        for (ReadRow row : rows) {
            if (row instanceof ReadRow.Good good) {
                identities.addAll(good.entry().observation().claims().lookups());
            }
        }
        return identities;
    }

    /** Decides on row after row, in the order of the file. */
    public PageOutcome on(Roster roster, Instant now) {
        var tally = new Tally();
        for (ReadRow row : rows) {
            switch (row) {
                case ReadRow.Good(long line, var entry) -> tally.count(line, roster.enlist(entry, now), stageColumn());
                case ReadRow.Bad(RejectedRow rejected) -> tally.reject(rejected);
            }
        }
        return tally.outcome();
    }

    private String stageColumn() {
        return String.valueOf(task.mapping().stage());
    }

    private static final class Tally {

        private final List<RejectedRow> rejected = new ArrayList<>();
        private long created;
        private long updated;
        private long unchanged;

        void count(long line, Enlisted enlisted, String stageColumn) {
            switch (enlisted) {
                case Enlisted.Created() -> created++;
                case Enlisted.Updated() -> updated++;
                case Enlisted.Unchanged() -> unchanged++;
                case Enlisted.Refused(String code, String reason) ->
                    reject(new RejectedRow(line, stageColumn, code, reason));
            }
        }

        void reject(RejectedRow row) {
            rejected.add(row);
        }

        PageOutcome outcome() {
            return new PageOutcome(new ImportCounts(created, updated, unchanged, rejected.size()), rejected);
        }
    }
}
