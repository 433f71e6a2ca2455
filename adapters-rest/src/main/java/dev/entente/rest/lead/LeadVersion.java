package dev.entente.rest.lead;

import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A lead's version as an entity tag. */
final class LeadVersion {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private LeadVersion() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that must still stand.
     *
     * @return null if any will do
     * @throws ProblemException 412 for a tag that no lead ever has
     */
    static @Nullable Long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "stale_version", "If-Match names one version, as in \"3\"")
                    .asException();
        }
        return Long.valueOf(tag.group(1));
    }
}
