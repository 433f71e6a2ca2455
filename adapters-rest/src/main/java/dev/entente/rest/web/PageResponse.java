package dev.entente.rest.web;

import dev.entente.domain.port.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor absent on the last page
 */
public record PageResponse<T>(List<T> items, @Nullable String nextCursor) {

    public static <S, T> PageResponse<T> of(Page<S> page, Function<S, T> view) {
        return new PageResponse<>(page.items().stream().map(view).toList(), page.nextCursor());
    }
}
