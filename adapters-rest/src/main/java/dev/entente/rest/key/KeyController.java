package dev.entente.rest.key;

import dev.entente.application.Caller;
import dev.entente.application.CreateKey;
import dev.entente.application.KeyOutcome;
import dev.entente.application.RevokeKey;
import dev.entente.application.RotateKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyDecision;
import dev.entente.domain.access.KeyRefusal;
import dev.entente.domain.access.KeyRotation;
import dev.entente.domain.access.Scope;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.PageRequest;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import dev.entente.rest.web.Uuids;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The keys of a tenant. Who looks after them can give away everything, so only an admin does. */
@RestController
final class KeyController {

    private final ApiKeys keys;
    private final CreateKey createKey;
    private final RotateKey rotateKey;
    private final RevokeKey revokeKey;

    KeyController(ApiKeys keys, CreateKey createKey, RotateKey rotateKey, RevokeKey revokeKey) {
        this.keys = keys;
        this.createKey = createKey;
        this.rotateKey = rotateKey;
        this.revokeKey = revokeKey;
    }

    @OpenTo(Scope.ADMIN)
    @GetMapping("/v1/keys")
    Mono<PageResponse<KeyResponse>> list(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return Answers.of(() -> keys.list(caller.tenant(), page)).map(found -> PageResponse.of(found, KeyResponse::of));
    }

    @OpenTo(Scope.ADMIN)
    @PostMapping(path = "/v1/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KeyResponse> make(Caller caller, @RequestBody KeyRequest request) {
        KeyWish wish = KeyReader.read(request);
        return Answers.of(() -> make(caller, wish)).map(KeyController::made);
    }

    private CompletionStage<KeyOutcome> make(Caller caller, KeyWish wish) {
        return switch (wish) {
            case KeyWish.Another(Grant grant) -> createKey.create(caller.tenant(), grant, caller);
            case KeyWish.InPlaceOf(KeyRotation rotation) -> rotateKey.rotate(caller.tenant(), rotation, caller);
        };
    }

    private static KeyResponse made(KeyOutcome outcome) {
        return switch (outcome) {
            case KeyOutcome.Made(var key, String secret) -> KeyResponse.of(key, secret);
            case KeyOutcome.Refused(KeyRefusal why) -> throw KeyRefusals.of(why);
        };
    }

    @OpenTo(Scope.ADMIN)
    @DeleteMapping("/v1/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(Caller caller, @PathVariable String id) {
        UUID keyId = Uuids.parse(id).orElseThrow(() -> KeyRefusals.of(new KeyRefusal.Unknown()));
        return Answers.of(() -> revokeKey.revoke(caller.tenant(), keyId, caller))
                .flatMap(KeyController::revoked);
    }

    private static Mono<Void> revoked(KeyDecision decision) {
        return switch (decision) {
            case KeyDecision.Change _, KeyDecision.Unchanged _ -> Mono.empty();
            case KeyDecision.Refused(KeyRefusal why) -> Mono.error(KeyRefusals.of(why));
        };
    }
}
