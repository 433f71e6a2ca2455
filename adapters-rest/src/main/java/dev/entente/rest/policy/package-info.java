/** The policies of a tenant: drafted, replaced, looked at, checked, compared and retired, as YAML or as JSON. */
@NullMarked
package dev.entente.rest.policy;

import org.jspecify.annotations.NullMarked;
