package dev.entente.rest.server;

import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure;
import java.util.List;

/** Pages of a list that is at hand. */
final class Cursors {

    private Cursors() {}

    static <T> Page<T> page(List<T> all, PageRequest request) {
        int from = from(request);
        int to = Math.min(all.size(), from + request.limit());
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? "after-" + to : null);
    }

    private static int from(PageRequest request) {
        if (request.cursor() == null) {
            return 0;
        }
        try {
            return Integer.parseInt(request.cursor().substring("after-".length()));
        } catch (RuntimeException foreign) {
            throw new PortFailure.UnknownCursor("not made here", foreign);
        }
    }
}
