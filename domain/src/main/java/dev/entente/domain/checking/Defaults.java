package dev.entente.domain.checking;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Policy;
import java.util.Map;
import java.util.Optional;

/** What holds where a policy says nothing: to write it down is no difference. */
final class Defaults {

    private final Spot root;

    Defaults(Spot root) {
        this.root = root;
    }

    Optional<String> of(String path) {
        return switch (path) {
            case "zone" -> Optional.of("UTC");
            case "decay/horizon" -> Optional.of(Decay.DEFAULT_HORIZON_DAYS + "d");
            case "mql/leave" -> root.nearest("mql").text("enter");
            case "mql/requires" -> Optional.of("[{any: [email, phone]}]");
            case "mql/guard/groups", "mql/guard/distinctDays" ->
                root.nearest("mql").field("guard").map(_ -> "1");
            case "mql/guard/within" -> root.nearest("mql").field("guard").flatMap(_ -> horizon());
            case "recycle/coolDown" -> Optional.of(Policy.DEFAULT_COOL_DOWN_DAYS + "d");
            default -> Optional.empty();
        };
    }

    private Optional<String> horizon() {
        return root.nearest("decay").text("horizon").or(() -> of("decay/horizon"));
    }

    /** Of a hand-raiser's or an example's own keys. */
    static Map<String, String> ofItem(String part) {
        return switch (part) {
            case "handRaisers" -> Map.of("within", HandRaiser.DEFAULT_DAYS + "d");
            case "examples" -> Map.of("at", Example.USUAL_DAY.toString());
            default -> Map.of();
        };
    }
}
