package dev.entente.rest.intake;

import dev.entente.application.Caller;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What event SDKs sent and we could not accept: they do not read our answers, so somebody must look here. */
@RestController
final class RejectedSignalController {

    private final RejectedSignals rejectedSignals;

    RejectedSignalController(RejectedSignals rejectedSignals) {
        this.rejectedSignals = rejectedSignals;
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/rejected-signals")
    Mono<PageResponse<RejectedSignalResponse>> list(
            Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return Answers.of(() -> rejectedSignals.list(caller.tenant(), page))
                .map(found -> PageResponse.of(found, RejectedSignalMapper.INSTANCE::response));
    }
}
