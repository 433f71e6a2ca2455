package dev.entente.rest.imports;

import dev.entente.application.Caller;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.Scope;
import dev.entente.domain.imports.Import;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.PageRequest;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.PageResponse;
import dev.entente.rest.web.Uuids;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of leads: brought in as files, and what became of them. */
@RestController
final class ImportController {

    private final ImportUpload upload;
    private final Imports imports;

    ImportController(ImportUpload upload, Imports imports) {
        this.upload = upload;
        this.imports = imports;
    }

    @OpenTo({Scope.MARKETING, Scope.INTEGRATION})
    @PostMapping(path = "/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<ImportResponse>> receive(Caller caller, @RequestBody Flux<PartEvent> parts) {
        return upload.receive(caller, parts)
                .map(begun -> ResponseEntity.accepted()
                        .location(URI.create("/v1/imports/" + begun.id()))
                        .body(ImportMapper.INSTANCE.response(begun)));
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/imports")
    Mono<PageResponse<ImportResponse>> list(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return Answers.of(() -> imports.list(caller.tenant(), page))
                .map(found -> PageResponse.of(found, ImportMapper.INSTANCE::response));
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/imports/{id}")
    Mono<ImportResponse> get(Caller caller, @PathVariable String id) {
        return find(caller.tenant(), id).map(ImportMapper.INSTANCE::response);
    }

    @OpenTo(Scope.READ)
    @GetMapping("/v1/imports/{id}/rejected-rows")
    Mono<PageResponse<RejectedRowResponse>> rejectedRows(
            Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageParameters.read(parameters);
        return find(caller.tenant(), id)
                .flatMap(found -> Answers.of(() -> imports.rejectedRows(caller.tenant(), found.id(), page)))
                .map(rows -> PageResponse.of(rows, ImportMapper.INSTANCE::response));
    }

    private Mono<Import> find(TenantId tenant, String id) {
        UUID importId = Uuids.parse(id).orElseThrow(ImportController::notFound);
        return Answers.of(() -> imports.find(tenant, importId))
                .map(found -> found.orElseThrow(ImportController::notFound));
    }

    private static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown_import", "there is no such import")
                .asException();
    }
}
