package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;

import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure.UnknownCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads lists as a caller does. */
final class Pages {

    /** A list that can be read in pages. */
    interface Listed<T> extends Function<PageRequest, CompletionStage<Page<T>>> {}

    private Pages() {}

    /** Every item, in pages of so many. */
    static <T> List<T> all(int limit, Listed<T> listed) {
        List<T> items = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<T> page = answer(listed.apply(new PageRequest(cursor, limit)));
            items.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return items;
    }

    /** That a list of more than one item takes no cursor but its own. */
    static <T> void refuseForeignCursors(Listed<T> listed, Listed<T> other) {
        String cursor = answer(listed.apply(PageRequest.first(1))).nextCursor();
        failure(other.apply(new PageRequest(cursor, 1)), UnknownCursor.class);
        for (String tampered : List.of("", "AAAA", "not base64!", cursor + "AAAA", "A" + cursor)) {
            failure(listed.apply(new PageRequest(tampered, 1)), UnknownCursor.class);
        }
    }
}
