/** What this server says of itself: a greeting, and the OpenAPI document of everything it serves. */
@NullMarked
package dev.entente.rest.document;

import org.jspecify.annotations.NullMarked;
