/** The keys of a tenant: made, listed without their secrets, replaced, revoked. */
@NullMarked
package dev.entente.rest.key;

import org.jspecify.annotations.NullMarked;
