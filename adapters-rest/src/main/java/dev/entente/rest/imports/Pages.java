package dev.entente.rest.imports;

import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers rows into pages: small enough that a page is decided on and written in a moment, whatever is in its rows. */
final class Pages {

    /** Enough to make a commit worth its flush, few enough to keep locks on leads short. */
    static final int MAX_ROWS = 200;

    /** Of the file: a page of long rows has fewer of them. */
    private static final int ENOUGH_BYTES = 256 * 1024;

    private List<SourceRow> rows = new ArrayList<>();
    private int bytes;
    private int pages;
    private long count;

    /** @param more bytes of the file that these rows came from, or about */
    List<SourcePage> add(List<SourceRow> added, int more) {
        var full = new ArrayList<SourcePage>();
        bytes += more;
        for (SourceRow row : added) {
            rows.add(row);
            if (rows.size() == MAX_ROWS) {
                full.add(page());
            }
        }
        if (bytes >= ENOUGH_BYTES && !rows.isEmpty()) {
            full.add(page());
        }
        return full;
    }

    Optional<SourcePage> rest() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(page());
    }

    private SourcePage page() {
        var page = new SourcePage(pages++, rows);
        count += rows.size();
        rows = new ArrayList<>();
        bytes = 0;
        return page;
    }

    int pages() {
        return pages;
    }

    long rows() {
        return count;
    }
}
