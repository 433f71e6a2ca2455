package dev.entente.rest.access;

import dev.entente.domain.access.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation: keys with one of these scopes, or with one that includes it, as {@link Scope#ADMIN}
 * includes all. An operation that declares nothing is open to nobody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Scope[] value();
}
