package dev.entente.rest.intake;

import dev.entente.application.Receipt;
import dev.entente.application.ReceiveSignals;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.rest.tracking.ParsedMessages;
import dev.entente.rest.web.Answers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in what was parsed: answers once the good is counted and the bad is kept. */
@Component
final class SignalIntake {

    private final ReceiveSignals receiveSignals;
    private final RejectedSignals rejectedSignals;

    SignalIntake(ReceiveSignals receiveSignals, RejectedSignals rejectedSignals) {
        this.receiveSignals = receiveSignals;
        this.rejectedSignals = rejectedSignals;
    }

    /** A caller that goes away does not stop it: others' messages are in the same unit of work. */
    Mono<IntakeResponse> take(TenantId tenant, ParsedMessages messages) {
        return Answers.of(() -> receipts(tenant, messages)
                .thenCombine(
                        kept(tenant, messages), (receipts, kept) -> IntakeResponse.of(receipts, messages.rejected())));
    }

    private CompletionStage<List<Receipt>> receipts(TenantId tenant, ParsedMessages messages) {
        return messages.accepted().isEmpty()
                ? CompletableFuture.completedStage(List.of())
                : receiveSignals.receive(tenant, messages.accepted());
    }

    private CompletionStage<Void> kept(TenantId tenant, ParsedMessages messages) {
        return messages.rejected().isEmpty()
                ? CompletableFuture.completedStage(null)
                : rejectedSignals.keep(tenant, messages.rejected());
    }
}
