package dev.entente.domain.imports;

/** What became of rows. */
public record ImportCounts(long created, long updated, long unchanged, long rejected) {

    public long read() {
        return created + updated + unchanged + rejected;
    }
}
