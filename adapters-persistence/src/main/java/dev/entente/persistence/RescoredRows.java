package dev.entente.persistence;

import dev.entente.domain.lead.Lead;
import dev.entente.persistence.codec.RowArray;
import dev.entente.persistence.codec.RowWriter;
import java.util.List;

/** What is stored of leads by time alone, as the functions of R__pass_time.sql take it. */
final class RescoredRows {

    private RescoredRows() {}

    static RowArray of(List<Lead> leads) {
        return RowArray.of("rescored_row", leads, RescoredRows::write);
    }

    private static void write(RowWriter row, Lead lead) {
        var scored = lead.scored();
        row.uuid(lead.id().value())
                .int8(lead.version())
                .int4(scored.policyVersion())
                .int8(scored.scores().fit().hundredths())
                .int8(scored.scores().engagement().hundredths())
                .instant(scored.at())
                .instant(scored.nextChangeAt());
    }
}
