package dev.entente.bootstrap.first;

import dev.entente.application.CheckPolicy;
import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.application.FoundTenant;
import dev.entente.application.KeyRing;
import dev.entente.bootstrap.DataDirectory;
import dev.entente.bootstrap.policy.DefaultPolicy;
import dev.entente.bootstrap.settings.EntenteSettings;
import dev.entente.bootstrap.start.StartFailure;
import dev.entente.domain.access.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before the first request is served: there is a tenant, and the keys are known. The key of a new tenant is written to
 * its file before the tenant is founded, so that no crash in between can lock its owner out.
 */
@Component
final class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String KEY_FILE = "api-key";

    private final EntenteSettings settings;
    private final CheckPolicy checkPolicy;
    private final FoundTenant foundTenant;
    private final KeyRing keys;
    private @Nullable FirstKey firstKey;

    FirstStart(EntenteSettings settings, CheckPolicy checkPolicy, FoundTenant foundTenant, KeyRing keys) {
        this.settings = settings;
        this.checkPolicy = checkPolicy;
        this.foundTenant = foundTenant;
        this.keys = keys;
    }

    /** A key that was made in this start, and where it is written. */
    record FirstKey(String secret, Path file) {}

    @Override
    public void afterSingletonsInstantiated() {
        Patience.untilAnswered(keys::refresh);
        if (keys.isEmpty()) {
            try {
                found(DataDirectory.open(settings.dataDir()));
            } catch (IOException failure) {
                throw new StartFailure("Cannot write the API key into " + settings.dataDir() + ": " + failure, failure);
            }
        }
    }

    private void found(DataDirectory data) throws IOException {
        String policy = policyText();
        Optional<String> written = data.read(KEY_FILE).map(String::strip);
        String key = Optional.ofNullable(settings.bootstrapKey())
                .or(() -> written)
                .orElseGet(() -> Secrets.generate(new SecureRandom()));
        Path file = data.write(KEY_FILE, key + "\n");
        foundWith(policy, key);
        Patience.untilAnswered(keys::refresh);
        if (keys.caller(key).isPresent()) {
            firstKey = new FirstKey(key, file);
        } else {
            Files.delete(file); // another instance was first, with a key of its own
        }
    }

    private void foundWith(String policy, String key) {
        try {
            Patience.untilAnswered(() -> foundTenant.found(policy, key));
        } catch (UnreadablePolicy unreadable) {
            throw new StartFailure(
                    "Cannot use the policy " + settings.policy() + " (ENTENTE_POLICY): " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private String policyText() {
        Path file = settings.policy();
        if (file == null) {
            return DefaultPolicy.text();
        }
        try {
            String text = Files.readString(file);
            warn(file, text);
            return text;
        } catch (IOException unreadable) {
            throw new StartFailure("Cannot read the policy " + file + " (ENTENTE_POLICY): " + unreadable, unreadable);
        }
    }

    /** What is wrong stops the start; what may be meant otherwise is only said. */
    private void warn(Path file, String text) {
        checkPolicy.check(text).warnings().forEach(warning -> LOG.warn("Policy {}, {}", file, warning));
    }

    /** The key to show, if this start made one. */
    Optional<FirstKey> firstKey() {
        return Optional.ofNullable(firstKey);
    }
}
