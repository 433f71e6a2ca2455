package dev.entente.rest.policy;

import dev.entente.domain.policy.PolicyVersion;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A revision as an entity tag. The JSON form tells the state as well, so its tag does. */
final class PolicyTag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-[a-z]+)?\"");

    private PolicyTag() {}

    static String ofText(PolicyVersion version) {
        return "\"" + version.revision() + "\"";
    }

    static String ofJson(PolicyVersion version) {
        return "\"%d-%s\"".formatted(version.revision(), PolicyVersionResponse.word(version.state()));
    }

    /**
     * The revision that must still stand, as either form's tag names it.
     *
     * @return null if any will do
     * @throws ProblemException 412 for a tag that no policy ever has
     */
    static @Nullable Integer required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "stale_revision",
                            "If-Match names one revision, as the ETag did, for example \"3\"")
                    .asException();
        }
        return Integer.valueOf(tag.group(1));
    }
}
