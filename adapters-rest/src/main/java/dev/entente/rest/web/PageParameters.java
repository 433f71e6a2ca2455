package dev.entente.rest.web;

import dev.entente.domain.port.PageRequest;
import org.springframework.util.MultiValueMap;

/** Reads which page of a list is wanted. */
public final class PageParameters {

    private PageParameters() {}

    public static PageRequest read(MultiValueMap<String, String> parameters) {
        return new PageRequest(
                Parameters.text("cursor", parameters.getFirst("cursor")),
                Parameters.wholeNumber(
                        "limit", parameters.getFirst("limit"), 1, PageRequest.MAX_LIMIT, PageRequest.DEFAULT_LIMIT));
    }
}
