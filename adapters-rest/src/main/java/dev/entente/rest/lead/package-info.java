/** Leads over HTTP: create, read, list, look up, change, move, and the reasons of their scores. */
@NullMarked
package dev.entente.rest.lead;

import org.jspecify.annotations.NullMarked;
