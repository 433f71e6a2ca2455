package dev.entente.domain.checking;

import dev.entente.domain.policy.Glob;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are written as nothing that comes in is: in the quotes of a word processor, or a page by its address. */
final class TextCheck {

    /** Where texts stand that something is compared with. */
    private static final Set<String> COMPARED = Set.of(
            "event",
            "page",
            "screen",
            "channel",
            "campaign",
            "trait",
            "property",
            "context",
            "of",
            "equals",
            "in",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "pattern",
            "requires",
            "any");

    private static final Set<String> PARTS =
            Set.of("fit", "engagement", "handRaisers", "exclude", "disqualify", "mql", "sql");

    private static final Pattern CURLY = Pattern.compile("[“”„‘’‚]([^“”„‘’‚]+)[“”‘’]");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z*]+://|www\\.)[^/?#]*", Pattern.CASE_INSENSITIVE);
    /** A question mark alone is a wildcard. */
    private static final Pattern QUERY = Pattern.compile("(?:\\?[^/=]*=|#).*");

    private final Findings findings;

    TextCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Spot root) {
        root.fields().filter(part -> PARTS.contains(part.key())).forEach(this::check);
    }

    /** Items stand at the key of their list. */
    private void check(Spot.Field field) {
        Spot spot = field.value();
        spot.fields().forEach(this::check);
        spot.items().forEach(item -> check(new Spot.Field(field.key(), item)));
        if (COMPARED.contains(field.key())) {
            spot.text()
                    .filter(text -> text.length() <= Glob.MAX_LENGTH)
                    .ifPresent(text -> check(field.key(), spot, text));
        }
    }

    private void check(String key, Spot spot, String text) {
        checkQuotes(spot, text);
        if (key.equals("page")) {
            checkPage(spot, text);
        }
    }

    private void checkQuotes(Spot spot, String text) {
        Matcher curly = CURLY.matcher(text);
        if (curly.matches()) {
            findings.add(
                    Flaw.UNLIKELY_TEXT,
                    spot,
                    "The curly quotes of %s are taken for a part of it; write straight ones, or none.".formatted(text),
                    curly.group(1));
        }
    }

    private void checkPage(Spot spot, String page) {
        String local = withoutDomain(page);
        String path = local.startsWith("/") ? QUERY.matcher(local).replaceFirst("") : local;
        if (!path.equals(page)) {
            findings.add(
                    Flaw.UNLIKELY_TEXT,
                    spot,
                    "No page is called %s: here a page is its path, without domain and query, or its name."
                            .formatted(page),
                    path);
        }
    }

    private static String withoutDomain(String page) {
        Matcher domain = DOMAIN.matcher(page);
        if (!domain.lookingAt()) {
            return page;
        }
        String rest = page.substring(domain.end());
        return rest.startsWith("/") ? rest : "/" + rest;
    }
}
