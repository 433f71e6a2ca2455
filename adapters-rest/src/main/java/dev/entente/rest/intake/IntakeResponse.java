package dev.entente.rest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entente.application.Receipt;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.rest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of each message of a request: {@code accepted + duplicates + rejected} is what was sent.
 *
 * @param success whether anything was taken, or nothing was sent
 * @param duplicates messages that were taken before
 */
record IntakeResponse(boolean success, int accepted, int duplicates, List<Rejected> rejected) {

    /** @param index its place in the request, from 0 */
    record Rejected(
            int index,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String messageId,

            String code,
            String detail) {

        static Rejected of(RejectedSignal signal) {
            return new Rejected(signal.index(), signal.messageId(), signal.code(), signal.detail());
        }
    }

    static IntakeResponse of(List<Receipt> receipts, List<RejectedSignal> rejected) {
        int accepted = (int) receipts.stream().filter(Receipt.ACCEPTED::equals).count();
        return new IntakeResponse(
                !receipts.isEmpty() || rejected.isEmpty(),
                accepted,
                receipts.size() - accepted,
                rejected.stream().map(Rejected::of).toList());
    }

    /** Of a request of which nothing could be taken. */
    Problem asProblem() {
        return Problem.of(HttpStatus.BAD_REQUEST, "all_rejected", "none of the messages could be accepted")
                .with(Map.of("success", success, "accepted", accepted, "duplicates", duplicates, "rejected", rejected));
    }
}
