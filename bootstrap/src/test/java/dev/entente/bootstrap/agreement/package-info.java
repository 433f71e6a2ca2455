/**
 * What the OpenAPI document says, held against the packaged application: its examples are run, its answers are as
 * described, and whatever is sent to its operations, however broken, is answered and leaves the database whole.
 */
@NullMarked
package dev.entente.bootstrap.agreement;

import org.jspecify.annotations.NullMarked;
