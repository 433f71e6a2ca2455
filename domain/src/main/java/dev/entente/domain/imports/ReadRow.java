package dev.entente.domain.imports;

import dev.entente.domain.lead.ListEntry;

/** What a row turned out to say. */
sealed interface ReadRow {

    record Good(long line, ListEntry entry) implements ReadRow {}

    record Bad(RejectedRow rejected) implements ReadRow {}
}
