package dev.entente.rest.lead;

import dev.entente.rest.json.TraitFields;
import org.jspecify.annotations.Nullable;

/** A merge patch of a lead: only its traits can be patched, and null clears one. */
record PatchRequest(@Nullable TraitFields traits) {}
