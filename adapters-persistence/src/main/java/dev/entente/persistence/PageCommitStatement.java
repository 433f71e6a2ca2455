package dev.entente.persistence;

import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.PageOutcome;
import dev.entente.domain.lead.Changes;
import dev.entente.persistence.codec.RowArray;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A decision with what it means for an import, as the parameters of commit_import_page. */
record PageCommitStatement(
        ImportTask task, CommitStatement changes, PageOutcome outcome, RowArray rejected, Instant now) {

    private static final String SQL = """
            SELECT commit_import_page($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
              $19, $20, $21, $22, $23)""";

    static PageCommitStatement of(ImportTask task, Changes changes, PageOutcome outcome, Instant now) {
        return new PageCommitStatement(
                task,
                CommitStatement.of(task.tenant(), changes),
                outcome,
                RowArray.of(
                        "rejected_import_row",
                        outcome.rejected(),
                        (row, rejected) -> row.int8(rejected.line())
                                .text(rejected.column())
                                .text(rejected.code())
                                .text(rejected.reason())),
                now);
    }

    /** Completes when the server has committed. */
    Mono<Void> execute(Connection connection) {
        return Mono.defer(() -> {
            var statement = connection.createStatement(SQL);
            int next = changes.bind(statement);
            statement
                    .bind(next++, task.id())
                    .bind(next++, task.token())
                    .bind(next++, task.page().number())
                    .bind(next++, outcome.counts().created())
                    .bind(next++, outcome.counts().updated())
                    .bind(next++, outcome.counts().unchanged())
                    .bind(next++, rejected)
                    .bind(next, now);
            return Flux.from(statement.execute())
                    .flatMap(Result::getRowsUpdated)
                    .then();
        });
    }
}
