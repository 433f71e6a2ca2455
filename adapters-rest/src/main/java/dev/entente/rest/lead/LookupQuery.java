package dev.entente.rest.lead;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.web.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** Reads the one identity a lead is looked up by. */
final class LookupQuery {

    private static final Map<String, IdentityKind> KINDS = Map.of(
            "userId", IdentityKind.USER_ID,
            "anonymousId", IdentityKind.ANONYMOUS_ID,
            "email", IdentityKind.EMAIL,
            "crm", IdentityKind.CRM);

    private LookupQuery() {}

    /** @throws dev.entente.rest.problem.ProblemException 400 if it is not exactly one, or cannot be one */
    static Identity read(MultiValueMap<String, String> parameters) {
        List<Identity> identities = new ArrayList<>();
        KINDS.forEach((name, kind) -> {
            String value = Parameters.text(name, parameters.getFirst(name));
            if (value != null) {
                identities.add(
                        Parameters.parse(name, value, "an identity of that kind", text -> new Identity(kind, text)));
            }
        });
        if (identities.size() != 1) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid_parameter",
                            "exactly one of email, userId, anonymousId or crm is given")
                    .asException();
        }
        return identities.getFirst();
    }
}
